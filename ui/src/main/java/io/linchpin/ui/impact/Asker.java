package io.linchpin.ui.impact;

import io.linchpin.cmdb.CiFilter;
import io.linchpin.cmdb.CiHit;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiOrder;
import io.linchpin.cmdb.CiRow;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.identity.CurrentUser;
import io.linchpin.impact.AssessmentId;
import io.linchpin.impact.Assessments;
import io.linchpin.impact.Impact;
import io.linchpin.impact.ImpactReport;
import io.linchpin.impact.Seed;
import io.linchpin.impact.ShownCi;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.NotFound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks for the page, and finds the CIs that people mean. */
@Component
class Asker {
    private static final int CANDIDATES = 5;
    private static final int EXAMPLES = 3;

    /** Where a failure is worth asking about, the farthest-reaching first. */
    private static final List<String> TELLING =
            List.of("Rack", "StorageArray", "Hypervisor", "Cluster", "Server", "Software", "Facility");

    private final Impact impact;
    private final Assessments assessments;
    private final Cmdb cmdb;

    Asker(Impact impact, Assessments assessments, Cmdb cmdb) {
        this.impact = impact;
        this.assessments = assessments;
        this.cmdb = cmdb;
    }

    Answer answer(CurrentUser user, Asking asking) {
        try {
            return answer(user, asking, List.of());
        } catch (NotFound | Invalid _) {
            return withoutUnresolved(user, asking);
        }
    }

    /** One by one, because some name stands for nothing, or for several. */
    private Answer withoutUnresolved(CurrentUser user, Asking asking) {
        var found = new ArrayList<Seed>();
        var unresolved = new ArrayList<Unresolved>();
        for (var seed : asking.seeds()) {
            try {
                found.add(new Seed(impact.resolve(user, seed.ci()).toString(), seed.effect()));
            } catch (NotFound | Invalid _) {
                unresolved.add(new Unresolved(seed, find(user, seed.ci(), CANDIDATES)));
            }
        }
        return answer(user, asking.withSeeds(found), unresolved);
    }

    private Answer answer(CurrentUser user, Asking asking, List<Unresolved> unresolved) {
        if (asking.isEmpty()) return new Answer(asking, unresolved, null, Map.of(), Duration.ZERO);
        var start = System.nanoTime();
        var report = impact.of(user, asking.question());
        var taken = Duration.ofNanos(System.nanoTime() - start);
        var seeds =
                Answer.seeds(asking, report).stream().map(Answer.Named::seed).toList();
        return new Answer(asking.withSeeds(seeds), unresolved, report, sites(user, asking, report), taken);
    }

    private Map<CiId, List<String>> sites(CurrentUser user, Asking asking, ImpactReport report) {
        return asking.look().by() == Families.SITE
                ? impact.sites(user, Answer.shown(report).map(ShownCi::id).collect(Collectors.toSet()))
                : Map.of();
    }

    List<CiHit> find(CurrentUser user, String words, int limit) {
        return words.isBlank() ? List.of() : cmdb.search(user, words.strip(), limit);
    }

    Answer.Spared whyNot(CurrentUser user, Asking asking, CiId ci) {
        return new Answer.Spared(cmdb.get(user, ci).ci().name(), impact.whyNot(user, asking.question(), ci));
    }

    void export(CurrentUser user, Asking asking, Consumer<String> lines) {
        impact.export(user, asking.question(), asking.states(), lines);
    }

    AssessmentId keep(CurrentUser user, Asking asking, String name) {
        return assessments
                .keep(user, AssessmentId.random(), name, asking.question())
                .summary()
                .id();
    }

    /** CIs to begin with, of different classes. */
    List<CiRow> examples(CurrentUser user) {
        return TELLING.stream()
                .flatMap(name -> first(user, name))
                .distinct()
                .limit(EXAMPLES)
                .toList();
    }

    private Stream<CiRow> first(CurrentUser user, String ciClass) {
        var live = CiFilter.ALL.withClasses(Set.of(ciClass)).withStatuses(Set.of(CiStatus.LIVE));
        return cmdb.list(user, live, CiOrder.NAME, 0, 1).stream();
    }
}
