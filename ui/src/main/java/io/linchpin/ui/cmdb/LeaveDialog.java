package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before what was typed is thrown away. */
final class LeaveDialog extends Dialog {
    LeaveDialog(Words words, Runnable leave, Runnable stay) {
        setHeaderTitle(words.text("cmdb.form.leave"));
        setWidth("420px");
        add(new Paragraph(words.text("cmdb.form.leave.text")));
        getFooter()
                .add(
                        button(words.text("cmdb.form.discard"), false, leave),
                        button(words.text("cmdb.form.stay"), true, stay));
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
    }

    private Button button(String text, boolean first, Runnable action) {
        var button = new Button(text, _ -> {
            close();
            action.run();
        });
        if (first) button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        else button.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
