package io.linchpin.ui.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.cmdb.CiDraft;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Environment;
import io.linchpin.cmdb.OwnerKind;
import io.linchpin.ui.cmdb.DraftValues.Conflict;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DraftValuesTests {
    private static final DraftValues BEFORE = new DraftValues(
            Map.of("name", "lb-02", "criticality", "2", "attributes.model", "i5800", "attributes.port", "443"));

    @Test
    void aDraftComesBackComplete() {
        var draft = new CiDraft(
                "LoadBalancer",
                "lb-02",
                CiStatus.PLANNED,
                Environment.TEST,
                3,
                Map.of("ipAddress", "10.40.7.22"),
                Map.of(OwnerKind.SUPPORTED_BY, new UUID(0, 1)));
        assertThat(DraftValues.of(draft).draft()).isEqualTo(draft);
    }

    @Test
    void whatOnlyOneOfTwoChangedIsNoConflict() {
        var mine = changed("name", "lb-2");
        var theirs = changed("criticality", "1");
        assertThat(mine.conflicts(BEFORE, theirs)).isEmpty();
        assertThat(mine.onlyTheirs(BEFORE, theirs)).containsExactly(new Conflict("criticality", "2", "2", "1"));
        assertThat(mine.merge(BEFORE, theirs, Set.of()).values())
                .containsEntry("name", "lb-2")
                .containsEntry("criticality", "1");
    }

    @Test
    void bothChangingAFieldDifferentlyIsAConflictAndTheChoiceDecides() {
        var mine = changed("criticality", "3");
        var theirs = changed("criticality", "1");
        assertThat(mine.conflicts(BEFORE, theirs)).containsExactly(new Conflict("criticality", "2", "3", "1"));
        assertThat(mine.merge(BEFORE, theirs, Set.of()).get("criticality")).isEqualTo("1");
        assertThat(mine.merge(BEFORE, theirs, Set.of("criticality")).get("criticality"))
                .isEqualTo("3");
    }

    @Test
    void bothChangingAFieldAlikeIsNoConflict() {
        assertThat(changed("criticality", "1").conflicts(BEFORE, changed("criticality", "1")))
                .isEmpty();
    }

    @Test
    void clearingIsAChangeLikeAnyOther() {
        var mine = changed("attributes.model", "");
        var theirs = changed("attributes.model", "i7800");
        assertThat(mine.conflicts(BEFORE, theirs))
                .containsExactly(new Conflict("attributes.model", "i5800", "", "i7800"));
        assertThat(mine.merge(BEFORE, theirs, Set.of("attributes.model")).values())
                .doesNotContainKey("attributes.model");
        assertThat(mine.merge(BEFORE, BEFORE, Set.of()).values()).doesNotContainKey("attributes.model");
    }

    private static DraftValues changed(String field, String value) {
        var values = new java.util.HashMap<>(BEFORE.values());
        values.put(field, value);
        return new DraftValues(values);
    }
}
