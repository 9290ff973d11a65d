package io.linchpin.ui.component;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** A CI by its name, leading to its page. */
public class CiLink extends Anchor {

    public CiLink(String name, String href) {
        super(href);
        addClassName("ci");
        add(new Span(name));
        setTitle(name);
    }

    /** Puts the glyph of its state before the name; the word must stand elsewhere in the row. */
    public CiLink state(State state) {
        var glyph = state.icon().create(12);
        glyph.addClassNames("gl", state.className());
        addComponentAsFirst(glyph);
        return this;
    }
}
