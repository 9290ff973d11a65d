package io.linchpin.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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

    /** The first thing to do. */
    public static Button primary(String words, Runnable action) {
        var button = new Button(words, _ -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    /** The first thing to do, with what it is about before the word. */
    public static Button primary(String words, Icon icon, Runnable action) {
        var button = primary(words, action);
        button.setIcon(icon.create(14));
        return button;
    }

    /** One primary button, then at most one link. */
    public EmptyState actions(Component... components) {
        var actions = new Div(components);
        actions.addClassName("acts");
        add(actions);
        return this;
    }
}
