package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks for the reason of something that goes into the history. */
final class ReasonDialog extends Dialog {

    /** @param done given the reason, which is never blank */
    ReasonDialog(
            Words words,
            String title,
            String verb,
            ButtonVariant variant,
            Consumer<String> done,
            Component... content) {
        setHeaderTitle(title);
        setWidth("480px");
        var why = new TextArea(words.text("cmdb.reason"));
        why.setRequiredIndicatorVisible(true);
        why.setWidthFull();
        var form = new Div(content);
        form.addClassName("cmdb-says");
        form.add(why);
        add(form);
        var cancel = new Button(words.text("component.cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var confirm = new Button(verb, _ -> {
            if (why.getValue().isBlank()) {
                why.setInvalid(true);
                why.setErrorMessage(words.text("cmdb.reason.missing"));
                why.focus();
                return;
            }
            close();
            done.accept(why.getValue().strip());
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, variant);
        getFooter().add(cancel, confirm);
        why.focus();
    }
}
