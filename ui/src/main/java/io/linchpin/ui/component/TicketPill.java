package io.linchpin.ui.component;

import com.vaadin.flow.component.html.Span;

/** A ticket's state as a round pill; its word comes from the kind of ticket. */
public class TicketPill extends Span {

    public TicketPill(Phase phase, String word) {
        addClassNames("ts", phase.className());
        add(phase.icon().create(12), new Span(word));
    }
}
