package io.linchpin.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;

/**
 * What can be done next, line by line: a column of buttons and a column of reasons. What is not allowed stays in sight and
 * in the order of the tab key, dashed, with what stands in the way in words beside it.
 */
public class Actions extends Div {

    private boolean hasPrimary;

    public Actions() {
        addClassName("act");
    }

    /** Something allowed; the first one added is the primary. */
    public Actions allowed(String verb, Component reason, Runnable action) {
        var button = new Button(verb, _ -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        if (!hasPrimary) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            hasPrimary = true;
        }
        return line(button, reason);
    }

    /** Something not allowed now; the reason names what or who is missing, with links. */
    public Actions refused(String verb, Component reason) {
        var button = refusedButton(verb);
        var id = "why-" + UUID.randomUUID();
        var why = new Span(reason);
        why.setId(id);
        button.getElement().setAttribute("aria-describedby", id);
        return line(button, why);
    }

    /** A last line of lesser buttons with one remark for all of them. */
    public Actions more(String remark, Component... buttons) {
        var line = new Div(buttons);
        line.addClassName("more");
        line.add(new Span(remark));
        add(line);
        return this;
    }

    /** A button that says it is not allowed now and does nothing; put its reason in words beside it. */
    public static Button refusedButton(String verb) {
        var button = new Button(verb, Icon.LOCK.create(13));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addClassName("refused");
        button.getElement().setAttribute("aria-disabled", "true");
        return button;
    }

    private Actions line(Button button, Component reason) {
        var why = new Div(reason);
        why.addClassName("why");
        var line = new Div(button, why);
        line.addClassName("line");
        add(line);
        return this;
    }
}
