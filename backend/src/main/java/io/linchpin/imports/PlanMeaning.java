package io.linchpin.imports;

import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.OwnerKind;
import io.linchpin.identity.CurrentUser;
import io.linchpin.impact.Foreseen;
import io.linchpin.impact.Impact;
import io.linchpin.impact.Outlook;
import io.linchpin.imports.Consequences.Comparison;
import io.linchpin.imports.PlannedRow.PlannedCi;
import io.linchpin.imports.PlannedRow.PlannedRelationship;
import io.linchpin.shared.Conflict;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what a plan means before anything is written: reads it once, and lets impact compare what differs. */
@Component
class PlanMeaning {
    /** More parts than this take too long and too much memory to compare. */
    static final int LARGEST_COMPARISON = 500_000;

    /** So many retired CIs are looked at for what points at them. */
    private static final int MOST_RETIRED = 10_000;

    private final PlanWalk walk;
    private final Impact impact;
    private final Cmdb cmdb;
    private final Clock clock;

    PlanMeaning(PlanWalk walk, Impact impact, Cmdb cmdb, Clock clock) {
        this.walk = walk;
        this.impact = impact;
        this.cmdb = cmdb;
        this.clock = clock;
    }

    Consequences of(CurrentUser user, ImportRun run) {
        var reading = new Reading(run);
        walk.eachWritten(run, RowKind.CIS, reading::look);
        walk.eachWritten(run, RowKind.RELATIONSHIPS, reading::look);
        var outlook = reading.comparison() == Comparison.DONE ? outlook(user, reading.foreseen()) : null;
        var comparison = reading.comparison() == Comparison.DONE && outlook == null
                ? Comparison.IMPOSSIBLE
                : reading.comparison();
        var work = cmdb.pointingAt(user, reading.retired.keySet());
        return new ToldConsequences(reading.created, reading.retired, outlook, work)
                .told(clock.instant(), comparison, reading.unowned());
    }

    private @Nullable Outlook outlook(CurrentUser user, Foreseen foreseen) {
        try {
            return impact.outlook(user, foreseen);
        } catch (Conflict tooLargeForMemory) {
            return null;
        }
    }

    /** What of the rows matters, gathered row by row. */
    private static final class Reading {
        private final ImportRun run;
        private final Set<CiId> created = new HashSet<>();
        private final Map<CiId, String> retired = new HashMap<>();
        private final List<Foreseen.Item> items = new ArrayList<>();
        private final List<Foreseen.Edge> edges = new ArrayList<>();
        private final List<Unowned.Counting> unowned =
                List.of(new Unowned.Counting(OwnerKind.OWNED_BY), new Unowned.Counting(OwnerKind.SUPPORTED_BY));
        private boolean touchesStored;
        private boolean tooLarge;

        private Reading(ImportRun run) {
            this.run = run;
        }

        private void look(PlannedRow row) {
            switch (row) {
                case PlannedCi ci -> look(ci);
                case PlannedRelationship edge -> look(edge);
                case PlannedRow.PlannedTeam _, PlannedRow.PlannedPerson _ -> {}
            }
        }

        private void look(PlannedCi ci) {
            unowned.forEach(counting -> counting.look(ci));
            if (PlanAction.of(ci) == PlanAction.RETIRE && retired.size() < MOST_RETIRED)
                retired.put(ci.id(), ci.subject());
            var before = ci.before();
            var after = ci.after();
            if (before != null
                    && before.status() == after.status()
                    && before.type().equals(after.type())) return;
            touchesStored |= before != null;
            if (isFull()) return;
            if (before == null) created.add(ci.id());
            items.add(new Foreseen.Item(
                    ci.id(), run.tenant(), after.type(), after.name(), after.status(), after.criticality()));
        }

        private void look(PlannedRelationship edge) {
            touchesStored |= !created.contains(edge.source());
            if (isFull()) return;
            var after = edge.after().state();
            edges.add(new Foreseen.Edge(edge.source(), edge.what(), edge.target(), after.group(), after.minUp()));
        }

        private boolean isFull() {
            tooLarge |= items.size() + edges.size() >= LARGEST_COMPARISON;
            return tooLarge;
        }

        private Comparison comparison() {
            if (!touchesStored) return Comparison.NOTHING_TO_LOSE;
            return tooLarge ? Comparison.TOO_LARGE : Comparison.DONE;
        }

        private Foreseen foreseen() {
            return new Foreseen(items, edges, List.of());
        }

        private List<Unowned> unowned() {
            return unowned.stream()
                    .map(Unowned.Counting::counted)
                    .filter(counted -> !counted.isNone())
                    .toList();
        }
    }
}
