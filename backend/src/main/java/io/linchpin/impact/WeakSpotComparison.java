package io.linchpin.impact;

import io.linchpin.impact.WeakSpotChange.Weaker;
import io.linchpin.impact.WeakSpots.Apparent;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The weakness of services before and after an edit. Only services above what the edit concerns can differ, so only these,
 * and what they stand on, are looked at. An edited topology keeps the numbers of CIs, but not those of groups.
 */
final class WeakSpotComparison {
    private final Side before;
    private final Side after;
    private final List<Integer> services;
    /** CIs whose groups may have other members than before. */
    private final Set<Integer> owners = new HashSet<>();

    private final List<Group> weaker;
    private final List<Group> broken;

    /** @param after an edited {@code before} */
    WeakSpotComparison(Topology before, Topology after, TopologyEdit edit, Viewpoint viewpoint) {
        var concerned = edit.written().keySet().stream()
                .map(ci -> after.cis().find(ci.id()))
                .toList();
        for (var topology : List.of(before, after)) addOwners(topology, known(topology, concerned));
        var above = new Weakness(before).above(known(before, owners));
        above.or(new Weakness(after).above(owners));
        this.services = above.stream()
                .filter(ci -> after.cis().isLive(ci)
                        && viewpoint.sees(after.cis().tenant(ci))
                        && after.rules().isService(after.cis().ciClass(ci)))
                .boxed()
                .toList();
        this.before = new Side(before, viewpoint, known(before, services));
        this.after = new Side(after, viewpoint, services);
        this.weaker = weaker();
        this.broken = broken();
    }

    /** Of services that may be seen and differ, the most critical first, then by name. */
    List<WeakSpotChange> changes() {
        return services.stream()
                .map(this::change)
                .filter(change -> !change.isNone())
                .sorted(WeakSpotSearch.byCriticality(WeakSpotChange::service)
                        .thenComparing(change -> change.service().name(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(change -> change.service().id().toString()))
                .toList();
    }

    /** Also of groups that a CI is in by a relationship which passes nothing down: with it they lose a spare member. */
    private void addOwners(Topology topology, List<Integer> concerned) {
        owners.addAll(concerned);
        for (var ci : concerned) {
            var in = topology.in(ci);
            for (var edge = in.next(); edge != Topology.NONE; edge = in.next()) owners.add(topology.source(edge));
        }
    }

    private WeakSpotChange change(int service) {
        var then = before.points(service);
        var now = after.points(service);
        var below = weaker.isEmpty() && broken.isEmpty() ? new BitSet() : after.weakness.below(List.of(service));
        return new WeakSpotChange(
                after.showing.ci(service),
                after.showing.points(now.stream().filter(ci -> !then.get(ci)).toArray()),
                before.showing.points(then.stream().filter(ci -> !now.get(ci)).toArray()),
                weaker.stream()
                        .filter(group -> below.get(group.owner))
                        .map(group -> new Weaker(before.view(group), after.view(group)))
                        .toList(),
                broken.stream()
                        .filter(group -> below.get(group.owner))
                        .map(group -> new Apparent(after.view(group), after.showing.points(after.breaking(group))))
                        .toList());
    }

    private List<Group> weaker() {
        return owners.stream()
                .filter(after.showing::isVisible)
                .flatMap(after::groups)
                .filter(group -> after.spare(group) < before.spare(group))
                .sorted(order())
                .toList();
    }

    private List<Group> broken() {
        return after.single.broken().keySet().stream()
                .map(after::group)
                .filter(group -> after.showing.isVisible(group.owner) && before.breaking(group).length == 0)
                .sorted(order())
                .toList();
    }

    private Comparator<Group> order() {
        return Comparator.comparing(Group::owner, after.topology.cis()::compare).thenComparing(Group::name);
    }

    private static List<Integer> known(Topology topology, Collection<Integer> cis) {
        return cis.stream().filter(ci -> ci < topology.cis().size()).toList();
    }

    /** A group by what it has in common on both sides. */
    private record Group(int owner, String name) {}

    private static final class Side {
        private final Topology topology;
        private final Showing showing;
        private final Weakness weakness;
        private final Weakness.Single single;

        private Side(Topology topology, Viewpoint viewpoint, List<Integer> services) {
            this.topology = topology;
            this.showing = new Showing(Propagation.of(topology, List.of()), viewpoint);
            this.weakness = new Weakness(topology);
            this.single = weakness.single(
                    services.stream().filter(topology.cis()::isLive).toList());
        }

        private BitSet points(int service) {
            var points = new BitSet();
            IntStream.of(single.points().getOrDefault(service, new int[0])).forEach(points::set);
            return points;
        }

        private Group group(int number) {
            return new Group(topology.owner(number), topology.groupName(number));
        }

        private Stream<Group> groups(int owner) {
            return topology.groupsOf(owner).mapToObj(this::group);
        }

        private OptionalInt number(Group group) {
            return owns(group)
                    ? topology.groupsOf(group.owner)
                            .filter(number -> topology.groupName(number).equals(group.name))
                            .findFirst()
                    : OptionalInt.empty();
        }

        private boolean owns(Group group) {
            return group.owner < topology.cis().size();
        }

        private GroupView view(Group group) {
            return showing.group(number(group).orElseThrow());
        }

        /** How many members the group can do without; 0 when there is no such group. */
        private int spare(Group group) {
            var number = number(group);
            if (number.isEmpty()) return 0;
            return Math.max(0, topology.members(number.getAsInt()) - topology.needs(number.getAsInt()));
        }

        /** The CIs each of which alone uses the group up. */
        private int[] breaking(Group group) {
            var number = number(group);
            return number.isEmpty() ? new int[0] : single.broken().getOrDefault(number.getAsInt(), new int[0]);
        }
    }
}
