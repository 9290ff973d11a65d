package io.linchpin.ui.component;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;

/**
 * A button that asks once more where it stands, without a dialog: pressing it shows the question with the focus on the
 * answer, so Enter again confirms and Escape goes back.
 */
public class ConfirmInPlace extends Span {

    private final Button ask;
    private final Span question = new Span();
    private final Button confirm;
    private final Button back;

    /**
     * @param question what will happen, with numbers: "Retire 2 CIs and end 19 relationships?"
     * @param verb the answer that does it
     */
    public ConfirmInPlace(Button ask, String question, String verb, Runnable action) {
        addClassName("confirm");
        this.ask = ask;
        this.question.setText(question);
        this.question.addClassName("ask");
        confirm = new Button(verb, _ -> {
            asking(false);
            action.run();
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        back = new Button(getTranslation("component.back"), _ -> cancel());
        back.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        ask.addClickListener(_ -> {
            asking(true);
            confirm.focus();
        });
        add(ask, this.question, confirm, back);
        asking(false);
        Shortcuts.addShortcutListener(this, this::cancel, Key.ESCAPE).listenOn(this);
    }

    private void cancel() {
        if (confirm.isVisible()) {
            asking(false);
            ask.focus();
        }
    }

    private void asking(boolean asking) {
        ask.setVisible(!asking);
        question.setVisible(asking);
        confirm.setVisible(asking);
        back.setVisible(asking);
    }
}
