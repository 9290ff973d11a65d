package io.linchpin.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTests {
    @Test
    void oneMoreThanAskedForMeansThatThereAreMore() {
        var page = Page.of(List.of("a", "b", "c"), 2, last -> List.of(last, "id of " + last));

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(Page.position(page.next(), 2)).containsExactly("b", "id of b");
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(Page.of(List.of("a", "b"), 2, List::of).next()).isNull();
    }

    @Test
    void aListBeginsWithoutACursor() {
        assertThat(Page.position(null, 2)).containsExactly("", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"made up", "YQ", "%%%", "YR9iH2M"})
    void aMadeUpCursorIsRefused(String cursor) {
        assertThatThrownBy(() -> Page.position(cursor, 2)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 501, Integer.MAX_VALUE})
    void aPageIsNeitherEmptyNorEndless(int limit) {
        assertThatThrownBy(() -> Page.limit(limit)).isInstanceOf(Invalid.class);
    }
}
