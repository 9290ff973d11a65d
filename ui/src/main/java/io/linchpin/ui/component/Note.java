package io.linchpin.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Something to know, standing where it matters: what was asked, what stands in the way, what to do. */
public class Note extends Div {

    private final Div text = new Div();
    private final Div actions = new Div();

    private Note(Icon icon, String className, Component... content) {
        addClassName("note");
        if (!className.isEmpty()) {
            addClassName(className);
        }
        text.addClassName("text");
        text.add(content);
        actions.addClassName("acts");
        add(icon.create(15), text);
    }

    public static Note info(String words) {
        return info(new Span(words));
    }

    public static Note info(Component... content) {
        return new Note(Icon.INFO, "", content);
    }

    public static Note warn(String words) {
        return warn(new Span(words));
    }

    public static Note warn(Component... content) {
        return new Note(Icon.WARNING, State.AT_RISK.className(), content);
    }

    /** An error; screen readers announce it at once. */
    public static Note error(String words) {
        return error(new Span(words));
    }

    /** An error; screen readers announce it at once. */
    public static Note error(Component... content) {
        var note = new Note(Icon.WARNING, State.DOWN.className(), content);
        note.getElement().setAttribute("role", "alert");
        return note;
    }

    /** Something about a CI state, in its colours and with its glyph. */
    public static Note about(State state, Component... content) {
        return new Note(state.icon(), state.className(), content);
    }

    /** In the colours of a state, with another glyph: a collision. */
    public static Note about(State state, Icon icon, Component... content) {
        return new Note(icon, state.className(), content);
    }

    public Note retry(Runnable again) {
        var button = new Button(getTranslation("component.retry"), Icon.RETRY.create(14), _ -> again.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return actions(button);
    }

    /** @param reference what the log calls this occurrence, to be quoted in a request for help */
    public Note reference(String reference) {
        var words = new Span(getTranslation("component.reference", reference));
        words.addClassName("ref");
        return actions(words);
    }

    public Note actions(Component... components) {
        actions.add(components);
        text.add(actions);
        return this;
    }
}
