package io.linchpin.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;

/** The answer in numbers, in one line across the page: tiles, then the rest in words. */
public class SummaryBar extends Section {

    private final Div rest = new Div();

    public SummaryBar(SummaryTile... tiles) {
        addClassName("sums");
        rest.addClassName("rest");
        add(tiles);
        add(rest);
        getElement().setAttribute("aria-label", getTranslation("component.summary"));
    }

    /** What remains to be said, at the right end; gives way on small screens. */
    public SummaryBar rest(Component... components) {
        rest.add(components);
        return this;
    }
}
