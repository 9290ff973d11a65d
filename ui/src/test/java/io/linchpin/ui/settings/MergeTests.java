package io.linchpin.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MergeTests {
    private static final Map<String, String> BASE = Map.of("name", "Ada", "email", "a@x", "title", "");

    @Test
    void whatOnlyOneChangedIsKeptFromBoth() {
        var merge = new Merge(
                BASE,
                Map.of("name", "Ada King", "email", "a@x", "title", ""),
                Map.of("name", "Ada", "email", "ada@y", "title", ""));

        assertThat(merge.merged()).isEqualTo(Map.of("name", "Ada King", "email", "ada@y", "title", ""));
        assertThat(merge.changes()).singleElement().satisfies(change -> {
            assertThat(change).isEqualTo(new Merge.Change("email", "a@x", "a@x", "ada@y"));
            assertThat(change.contested()).isFalse();
        });
    }

    @Test
    void mineStaysWhereBothChangedAndTheirsIsShown() {
        var merge = new Merge(
                BASE,
                Map.of("name", "Ada K.", "email", "a@x", "title", ""),
                Map.of("name", "A. King", "email", "a@x", "title", ""));

        assertThat(merge.merged()).containsEntry("name", "Ada K.");
        assertThat(merge.changes()).singleElement().matches(Merge.Change::contested);
    }

    @Test
    void whatBothChangedToTheSameIsNotContested() {
        var same = Map.of("name", "Ada King", "email", "a@x", "title", "");

        assertThat(new Merge(BASE, same, same).changes()).singleElement().matches(change -> !change.contested());
    }

    @Test
    void aValueThatIWasEmptyingStaysEmpty() {
        var merge = new Merge(
                BASE,
                Map.of("name", "Ada", "email", "", "title", ""),
                Map.of("name", "Ada", "email", "a@x", "title", "Countess"));

        assertThat(merge.merged()).isEqualTo(Map.of("name", "Ada", "email", "", "title", "Countess"));
    }
}
