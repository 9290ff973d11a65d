package io.linchpin.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;

/** A form above the page that stays until what it asks for went through. A second press while the first is on its way counts for nothing. */
public abstract class FormDialog extends Dialog {
    private final FieldErrors errors = new FieldErrors();
    private final Div form = new Div();
    private final Button confirm;

    protected FormDialog(String title, String verb) {
        setHeaderTitle(title);
        setWidth("520px");
        form.addClassName("settings-form");
        add(errors.notes(), form);
        var cancel = new Button(getTranslation("component.cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        confirm = new Button(verb, _ -> submit());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        getFooter().add(cancel, confirm);
    }

    /** Writes; may refuse. @return whether it is done, and the form with it */
    protected abstract boolean save();

    /** Puts a field of the service's name into the form. */
    protected final <F extends Component & HasValidationProperties> F field(String name, String label, F field) {
        field.getElement().setProperty("label", label);
        form.add(field);
        return errors.add(name, field);
    }

    /** Something in the form that asks for nothing. */
    protected final void put(Component component) {
        form.add(component);
    }

    /** Says something above the fields. */
    protected final void tell(Component component) {
        errors.notes().add(component);
    }

    private void submit() {
        errors.attempt(() -> {
            if (save()) close();
        });
        confirm.setEnabled(true);
    }
}
