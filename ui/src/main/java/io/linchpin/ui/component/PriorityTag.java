package io.linchpin.ui.component;

import com.vaadin.flow.component.html.Span;

/** P1 to P4, told apart by weight and not by colour. */
public class PriorityTag extends Span {

    /** @param priority 1, the most urgent, to 4 */
    public PriorityTag(int priority) {
        super("P" + priority);
        addClassNames("p", "p" + priority);
    }
}
