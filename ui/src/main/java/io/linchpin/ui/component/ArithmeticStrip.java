package io.linchpin.ui.component;

import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.Span;

/** How a group's state was reckoned, term by term: members 2, needs 1, spare 1, down 1 ≥ spare, at risk. */
public class ArithmeticStrip extends Span {

    public ArithmeticStrip(State result) {
        addClassNames("arith", result.className());
        var end = new Span(getTranslation(result.key()));
        end.addClassName("end");
        add(end);
    }

    /** Adds a term before the result; terms appear in the order they are added. */
    public ArithmeticStrip term(String name, String value) {
        addComponentAtIndex(getComponentCount() - 1, new Span(new Emphasis(name), new Span(value)));
        return this;
    }
}
