package io.linchpin.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** A list of facts: what it is called, its value, and where that comes from. */
public class KeyValues extends DescriptionList {

    private final boolean sourced;

    private KeyValues(boolean sourced) {
        this.sourced = sourced;
        addClassName("kv");
        if (sourced) {
            addClassName("sourced");
        }
    }

    /** Small and close, for side facts. */
    public static KeyValues compact() {
        return new KeyValues(false);
    }

    /** Ruled rows with a column for the source. */
    public static KeyValues sourced() {
        return new KeyValues(true);
    }

    public KeyValues fact(String name, String value) {
        return fact(name, new Span(value), "");
    }

    public KeyValues fact(String name, Component value) {
        return fact(name, value, "");
    }

    public KeyValues fact(String name, String value, String source) {
        return fact(name, new Span(value), source);
    }

    /** @param source who or what says so; may be empty */
    public KeyValues fact(String name, Component value, String source) {
        return fact(name, value, source, "");
    }

    /** @param more what is said about the source when the pointer rests there; may be empty */
    public KeyValues fact(String name, Component value, String source, String more) {
        var description = new Description();
        if (sourced) {
            var words = new Span(value);
            words.addClassName("v");
            description.add(words);
        } else {
            description.add(value);
        }
        if (!source.isEmpty()) {
            var from = new Span(source);
            from.addClassName("src");
            if (!more.isEmpty()) from.setTitle(more);
            description.add(from);
        }
        add(new Term(name), description);
        return this;
    }
}
