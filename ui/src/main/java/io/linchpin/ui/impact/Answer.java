package io.linchpin.ui.impact;

import io.linchpin.cmdb.CiId;
import io.linchpin.impact.GroupView;
import io.linchpin.impact.ImpactReport;
import io.linchpin.impact.ImpactReport.ImpactedCi;
import io.linchpin.impact.ImpactReport.Reason;
import io.linchpin.impact.ImpactState;
import io.linchpin.impact.PathStep;
import io.linchpin.impact.Seed;
import io.linchpin.impact.ShownCi;
import io.linchpin.impact.WhyNot;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 * @param asking the question that was answered, with ids for all that was named in another way
 * @param unresolved what stands for no single CI, and was left out
 * @param report null when nothing was left to ask
 * @param sites of the CIs that are drawn, where that is asked for
 * @param taken from question to report; null when it was kept
 */
record Answer(
        Asking asking,
        List<Unresolved> unresolved,
        @Nullable ImpactReport report,
        Map<CiId, List<String>> sites,
        @Nullable Duration taken) {
    Answer {
        sites = Map.copyOf(sites);
        unresolved = List.copyOf(unresolved);
    }

    /** A CI with the shortest chain that explains its state. */
    record Proof(ShownCi ci, List<PathStep> path) {}

    /** Why a CI stays OK. */
    record Spared(String name, WhyNot answer) {}

    /** A seed as its chip shows it. */
    record Named(ShownCi ci, ImpactState effect, boolean ignored) {
        Seed seed() {
            return new Seed(ci.id().toString(), effect);
        }
    }

    /** The named seeds in the order in which they were asked, those that do not count among them. */
    static List<Named> seeds(Asking asked, ImpactReport report) {
        var named = Stream.concat(
                        report.seeds().stream()
                                .filter(seed -> seed.reason() instanceof Reason.Asked)
                                .map(seed -> new Named(seed.ci(), seed.effect(), false)),
                        report.ignoredSeeds().stream()
                                .filter(ci ->
                                        byHandOnly(asked) || stated(asked, ci).isPresent())
                                .map(ci -> new Named(ci, effect(asked, ci), true)))
                .toList();
        var order = asked.seeds().stream().map(Seed::ci).toList();
        return named.stream()
                .sorted((a, b) -> Integer.compare(place(order, a), place(order, b)))
                .toList();
    }

    private static int place(List<String> order, Named named) {
        var place = order.indexOf(named.ci().id().toString());
        return place < 0 ? order.size() : place;
    }

    private static ImpactState effect(Asking asked, ShownCi ci) {
        return stated(asked, ci).map(Seed::effect).orElse(ImpactState.DOWN);
    }

    private static boolean byHandOnly(Asking asked) {
        return asked.window() == null && asked.changes().isEmpty();
    }

    private static Optional<Seed> stated(Asking asked, ShownCi ci) {
        return asked.seeds().stream()
                .filter(seed ->
                        seed.ci().equals(ci.id().toString()) || seed.ci().equals(ci.name()))
                .findFirst();
    }

    /** Of a CI that is impacted: its own path, or the rest of a path that leads through it. */
    static Optional<Proof> proof(ImpactReport report, String id) {
        return report.impacted().stream()
                .filter(impacted -> is(impacted.ci(), id))
                .findFirst()
                .map(impacted -> new Proof(impacted.ci(), impacted.path()))
                .or(() -> report.impacted().stream()
                        .flatMap(impacted -> through(impacted, id).stream())
                        .findFirst());
    }

    private static Optional<Proof> through(ImpactedCi impacted, String id) {
        var path = impacted.path();
        return IntStream.range(0, path.size())
                .mapToObj(step -> to(path.get(step))
                        .filter(ci -> is(ci, id))
                        .map(ci -> new Proof(ci, path.subList(step + 1, path.size()))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Optional<ShownCi> to(PathStep step) {
        return switch (step) {
            case PathStep.Edge edge -> Optional.of(edge.to());
            case PathStep.Hidden hidden -> Optional.ofNullable(hidden.to());
        };
    }

    /** @param id of a CI, or what the map calls a group that is none */
    static boolean shows(ImpactReport report, String id) {
        return shown(report).anyMatch(ci -> is(ci, id)) || group(report, id).isPresent();
    }

    /** Every CI that the map or its table shows. */
    static Stream<ShownCi> shown(ImpactReport report) {
        return Stream.of(
                        report.map().nodes().stream(),
                        report.impacted().stream().map(ImpactedCi::ci),
                        groups(report).stream().map(GroupView::ci),
                        groups(report).stream().flatMap(group -> group.members().stream()))
                .flatMap(Function.identity());
    }

    /** A group that is no CI itself, by the id the map gives it. */
    static Optional<GroupView> group(ImpactReport report, String id) {
        return groups(report).stream()
                .filter(group -> ImpactGraph.id(group).equals(id))
                .findFirst();
    }

    static Set<GroupView> groups(ImpactReport report) {
        var groups = new LinkedHashSet<>(report.map().groups());
        groups.addAll(report.absorbed());
        return groups;
    }

    private static boolean is(ShownCi ci, String id) {
        return ci.id().toString().equals(id);
    }
}
