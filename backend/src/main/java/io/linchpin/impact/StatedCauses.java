package io.linchpin.impact;

import io.linchpin.cmdb.CiId;
import io.linchpin.impact.Causes.Cause;
import io.linchpin.impact.Collisions.Meeting;
import io.linchpin.impact.ExpectedEffects.Expected;
import io.linchpin.impact.ImpactReport.Reason;
import io.linchpin.impact.ImpactReport.StatedSeed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The causes of a question in its topology, and what its tickets do to each other, as one reader may see it. */
final class StatedCauses {
    private final Topology topology;
    private final List<Cause> causes;
    private final Viewpoint viewpoint;

    /** Left out are causes whose CI is not in the topology any more, and tickets that expect no effect. */
    StatedCauses(Topology topology, List<Cause> causes, Viewpoint viewpoint) {
        this.topology = topology;
        this.causes = causes.stream()
                .filter(cause -> number(cause.ci()) >= 0 && cause.effect() != ImpactState.OK)
                .toList();
        this.viewpoint = viewpoint;
    }

    List<Effect> effects() {
        return causes.stream()
                .map(cause -> new Effect(number(cause.ci()), cause.effect()))
                .toList();
    }

    /** Each LIVE CI that may be seen, once for each reason and effect. */
    List<StatedSeed> seeds(Showing showing) {
        return causes.stream()
                .filter(cause -> topology.cis().isLive(number(cause.ci())))
                .filter(cause -> showing.isVisible(number(cause.ci())))
                .map(cause -> new StatedSeed(showing.ci(number(cause.ci())), cause.effect(), reason(cause)))
                .distinct()
                .toList();
    }

    /** Among the tickets; those that make nothing worse that may be seen are left out. */
    List<Collision> collisions() {
        var tickets = tickets();
        var work = tickets.stream().map(ticket -> work(ticket.getFirst())).toList();
        var effects = tickets.stream()
                .map(ticket -> ticket.stream().map(this::effect).toList())
                .toList();
        return Collisions.among(topology, effects).stream()
                .filter(meeting -> IntStream.of(meeting.anyWorse()).anyMatch(this::isVisible))
                .map(meeting ->
                        new Collision(meeting.parties().stream().map(work::get).toList(), place(meeting, effects)))
                .distinct()
                .sorted(Comparator.comparing(collision -> collision.place() instanceof Collision.Place.Hidden hidden
                        ? "hidden " + hidden.providedBy()
                        : ""))
                .toList();
    }

    private Collision.Place place(Meeting meeting, List<List<Effect>> effects) {
        var owner = topology.owner(meeting.group());
        var showing = new Showing(meeting.outcome(), viewpoint);
        if (!isVisible(owner)) return new Collision.Place.Hidden(showing.provider(owner));
        return new Collision.Place.At(
                showing.ci(owner),
                topology.groupName(meeting.group()),
                meeting.alone().stream().map(alone -> alone.state(owner)).toList(),
                meeting.parties().stream()
                        .map(party -> showing.path(owner, Collisions.way(meeting, effects.get(party))))
                        .toList());
    }

    private List<List<Expected>> tickets() {
        return causes.stream()
                .map(Cause::ticket)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.groupingBy(Expected::number, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .toList();
    }

    private Reason reason(Cause cause) {
        var ticket = cause.ticket();
        return ticket == null ? new Reason.Asked() : work(ticket);
    }

    private Reason.Work work(Expected ticket) {
        return viewpoint.sees(ticket.tenant())
                ? new Reason.Ticket(ticket.number(), ticket.title())
                : new Reason.ProviderWork(viewpoint.provider(ticket.tenant()));
    }

    private boolean isVisible(int ci) {
        return viewpoint.sees(topology.cis().tenant(ci));
    }

    private Effect effect(Expected expected) {
        return new Effect(number(expected.ci()), expected.effect());
    }

    /** The number of a CI in the topology, or -1. */
    private int number(CiId ci) {
        return topology.cis().find(ci.value());
    }
}
