package io.linchpin.ui.impact;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.linchpin.impact.Collision;
import io.linchpin.impact.Collision.Place;
import io.linchpin.impact.ImpactReport.Reason;
import io.linchpin.impact.ImpactState;
import io.linchpin.ui.component.Bold;
import io.linchpin.ui.component.Sentence;
import io.linchpin.ui.component.State;
import io.linchpin.ui.component.StateBadge;
import java.util.stream.Collectors;

/** Tells what pieces of work do together that none of them does alone, and how each gets there. */
record ToldCollision(Words words) {

    Div of(Collision collision) {
        var told = new Div();
        told.addClassName("collision");
        collision.work().forEach(work -> told.add(new Div(work(work))));
        switch (collision.place()) {
            case Place.At at -> at(told, collision, at);
            case Place.Hidden hidden ->
                told.add(new Div(
                        hidden.providedBy() == null
                                ? words.text("impact.collision.hidden.unknown")
                                : words.text("impact.collision.hidden", hidden.providedBy())));
        }
        return told;
    }

    /** A ticket with its title, or whose work it is. */
    Span work(Reason.Work work) {
        return switch (work) {
            case Reason.Ticket ticket -> new Span(new Bold(ticket.number()), new Span(" " + ticket.title()));
            case Reason.ProviderWork _ -> new Span(name(work));
        };
    }

    String name(Reason.Work work) {
        return switch (work) {
            case Reason.Ticket ticket -> ticket.number();
            case Reason.ProviderWork hidden ->
                hidden.tenant() == null
                        ? words.text("impact.work.unknown")
                        : words.text("impact.work.provider", hidden.tenant());
        };
    }

    private void at(Div told, Collision collision, Place.At at) {
        var meeting = new Div(new Sentence("impact.collision.at", at.ci().name(), at.group()));
        meeting.addClassNames("t2", "sm");
        told.add(meeting);
        var sums = new Div();
        sums.addClassName("collision-sums");
        for (var party = 0; party < collision.work().size(); party++)
            line(
                    sums,
                    words.text("impact.collision.alone", name(collision.work().get(party))),
                    at.alone().get(party),
                    true);
        line(
                sums,
                words.text("impact.collision.together", collision.work().size()),
                at.ci().state(),
                false);
        told.add(sums);
        for (var party = 0; party < collision.work().size(); party++) {
            var way = new Div(
                    words.text("impact.collision.path", name(collision.work().get(party))));
            way.addClassNames("t2", "sm");
            told.add(way, new ToldProof(words).steps(at.paths().get(party)));
        }
    }

    private static void line(Div sums, String who, ImpactState state, boolean quiet) {
        var badge = new StateBadge(State.of(state));
        sums.add(quiet ? new Span(who) : new Bold(who), quiet ? badge.bare() : badge);
    }

    /** {@code CHG-1051 + CHG-1042} */
    String names(Collision collision) {
        return collision.work().stream().map(this::name).collect(Collectors.joining(" + "));
    }
}
