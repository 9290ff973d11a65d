package io.linchpin.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** In the place of content that is not there yet: what this is for, and the first thing to do. */
public class EmptyState extends Div {

    /** @param purpose one or two sentences on what will stand here and what for */
    public EmptyState(String title, String purpose) {
        addClassName("empty");
        add(new H2(title), new Paragraph(purpose));
    }

    /** One primary button, then at most one link. */
    public EmptyState actions(Component... components) {
        var actions = new Div(components);
        actions.addClassName("acts");
        add(actions);
        return this;
    }
}
