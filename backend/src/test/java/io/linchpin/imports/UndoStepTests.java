package io.linchpin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.cmdb.Authors;
import io.linchpin.cmdb.CiChangeSet.CiChange;
import io.linchpin.cmdb.CiChangeSet.RelationChange;
import io.linchpin.cmdb.CiChangeSet.RelationState;
import io.linchpin.cmdb.CiFacts;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.MinUp;
import io.linchpin.cmdb.SourceMatch.CiState;
import io.linchpin.imports.PlannedRow.PlannedCi;
import io.linchpin.imports.PlannedRow.PlannedEdge;
import io.linchpin.imports.PlannedRow.PlannedRelationship;
import io.linchpin.shared.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UndoStepTests {
    private static final CiId SRV = new CiId(new UUID(0, 1));
    private static final CiId DB = new CiId(new UUID(0, 2));
    private static final CiFacts BEFORE = facts("srv", 1, Map.of("os", "old", "room", "1"));
    private static final CiFacts AFTER = facts("srv-new", 2, Map.of("os", "new"));
    private static final RelationState OURS = new RelationState(null, null, Set.of("scan"));

    private final UndoStep step = new UndoStep("scan");

    @Test
    void everyValueIsJudgedByItself() {
        step.ci(changed("h0"), BEFORE, AFTER, now(9, facts("srv-new", 4, Map.of("os", "new", "room", "1"))), false);
        assertThat(step.cis()).hasSize(2);
        assertThat(step.cis().getFirst()).isInstanceOfSatisfying(CiChange.Update.class, update -> {
            assertThat(update.version()).isEqualTo(9);
            assertThat(update.changes())
                    .as("the room has its value from before already, the criticality is somebody's")
                    .containsOnlyKeys("name", "attributes.os");
            assertThat(update.changes().get("name")).isEqualTo(new CiFacts.Difference("srv-new", "srv"));
        });
        assertThat(step.cis().getLast())
                .isInstanceOfSatisfying(CiChange.Unsay.class, unsay -> assertThat(unsay.before())
                        .isEqualTo("h0"));
        assertThat(step.kept())
                .flatExtracting(RefusedRow::errors)
                .extracting(FieldError::field)
                .containsExactly("criticality");
        assertThat(step.kept()).flatExtracting(RefusedRow::errors).first().satisfies(error -> {
            assertThat(error.value()).isEqualTo("4");
            assertThat(error.message()).startsWith("It was 1 before the import");
        });
    }

    @Test
    void whatTheImportMadeGoesOnlyWhenNobodyHasTouchedIt() {
        step.ci(changed(null), null, AFTER, now(1, AFTER), false);
        assertThat(step.cis()).containsExactly(new CiChange.Delete(SRV, 1));
        assertThat(step.kept()).isEmpty();

        step.ci(changed(null), null, AFTER, now(2, AFTER), false);
        step.ci(changed(null), null, AFTER, now(1, AFTER), true);
        step.ci(changed(null), null, AFTER, null, false);
        assertThat(step.cis()).hasSize(1);
        assertThat(step.kept()).hasSize(2);
    }

    @Test
    void aRelationshipThatAnotherSourceAssertsTooStaysItsOwn() {
        var row = edge(null, new PlannedEdge(null, null, Set.of("scan")));
        var both = new RelationState(null, null, Set.of("scan", "other"));
        step.relationship(row, OURS);
        step.relationship(row, both);
        step.relationship(row, null);
        assertThat(step.relationships())
                .containsExactly(
                        new RelationChange(row.key(), OURS, null),
                        new RelationChange(row.key(), both, new RelationState(null, null, Set.of("other"))));
        assertThat(step.kept()).isEmpty();
    }

    @Test
    void aGroupThatSomebodyHasChangedSinceStays() {
        var row = edge(new PlannedEdge("pair", "1", Set.of("scan")), new PlannedEdge("pair", "2", Set.of("scan")));
        var now = new RelationState("trio", MinUp.parse("2").orElseThrow(), Set.of("scan"));
        step.relationship(row, now);
        assertThat(step.relationships()).isEmpty();
        assertThat(step.kept())
                .flatExtracting(RefusedRow::errors)
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.value()).isEqualTo("trio, 2");
                    assertThat(error.message()).startsWith("It was pair, 1 before the import");
                });
    }

    private static PlannedCi changed(@Nullable String hashBefore) {
        return new PlannedCi(
                "cis.csv",
                2,
                SRV,
                hashBefore == null ? null : 3L,
                "s1",
                "h1",
                hashBefore,
                hashBefore == null ? null : PlannedFacts.of(BEFORE),
                PlannedFacts.of(AFTER),
                List.of(),
                Standing.NEW,
                null);
    }

    private static PlannedRelationship edge(@Nullable PlannedEdge before, PlannedEdge after) {
        return new PlannedRelationship(
                "relationships.csv", 2, SRV, "srv", "DEPENDS_ON", DB, "db", before, after, List.of());
    }

    private static CiState now(long version, CiFacts facts) {
        return new CiState(SRV, version, facts, new Authors(null, Map.of()), List.of());
    }

    private static CiFacts facts(String name, int criticality, Map<String, Object> attributes) {
        return new CiFacts("Server", name, CiStatus.LIVE, null, criticality, attributes, Map.of());
    }
}
