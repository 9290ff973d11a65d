package io.linchpin.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** Why a CI is in its state: step by step from the CI down to the seed, each with the state that travelled along. */
public class ProofPath extends OrderedList {

    public ProofPath() {
        addClassName("proof");
    }

    /**
     * @param sentence "A depends on B", with the names in bold
     * @param rule the rule that applied and where the edge comes from; may be empty
     */
    public ProofPath step(State state, Component sentence, String rule) {
        var glyph = state.icon().create(14);
        var step = new ListItem(glyph, unseen(getTranslation(state.key()) + ": "), sentence);
        step.addClassName(state.className());
        if (!rule.isEmpty()) {
            var note = new Span(rule);
            note.addClassName("rule");
            step.add(note);
        }
        add(step);
        return this;
    }

    /** A step through a group, with the sum that made its state. @param origin where the edge comes from; may be empty */
    public ProofPath step(State state, Component sentence, String origin, ArithmeticStrip arithmetic) {
        step(state, sentence, origin);
        var line = new Div(arithmetic);
        ((ListItem) getComponentAt(getComponentCount() - 1)).add(line);
        return this;
    }

    private static Span unseen(String words) {
        var span = new Span(words);
        span.addClassName("unseen");
        return span;
    }
}
