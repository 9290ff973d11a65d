package io.linchpin.ui.component;

import com.vaadin.flow.component.html.Span;

/** A CI's state as a square tag: glyph and word, never the glyph alone. Tinted in headings and sentences, bare in tables. */
public class StateBadge extends Span {

    public StateBadge(State state) {
        this(state, "");
    }

    /** @param words in place of the state's own word, such as "2 services go down" */
    public StateBadge(State state, String words) {
        addClassNames("st", state.className());
        add(state.icon().create(12), new Span(words.isEmpty() ? getTranslation(state.key()) : words));
    }

    public StateBadge bare() {
        addClassName("bare");
        return this;
    }
}
