package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.linchpin.cmdb.PointsAtCi.Pointer;
import io.linchpin.ui.component.Bold;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Phase;
import io.linchpin.ui.component.TicketPill;
import java.util.List;

/** Tickets that name a CI and are not finished. */
final class WorkCard extends Card {
    WorkCard(Words words, List<Pointer> open) {
        super(words.text("cmdb.ci.work"));
        count(open.size()).flush();
        for (var pointer : open) {
            var number = new Div(new Bold(pointer.number()), new TicketPill(Phase.WORK, pointer.kind()));
            number.addClassNames("row", "between");
            var line = new Div(number, new Span(pointer.title()));
            line.addClassName("cmdb-work");
            add(line);
        }
    }
}
