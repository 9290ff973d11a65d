package io.linchpin.ui.settings.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.People;
import io.linchpin.shared.Invalid;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.settings.FieldErrors;

/** Changes one's own password; the present one proves that it is really oneself at this desk. */
final class OwnPassword extends Card {
    private final People people;
    private final CurrentUser user;
    private final FieldErrors errors = new FieldErrors();
    private final PasswordField old;
    private final PasswordField password;
    private final PasswordField again;
    private final Button change;

    OwnPassword(People people, CurrentUser user) {
        super(new Span().getTranslation("settings.password"));
        this.people = people;
        this.user = user;
        fixed();
        old = field("old", "settings.password.old", "current-password");
        password = field("password", "settings.password.new", "new-password");
        password.setHelperText(getTranslation("settings.password.rule"));
        again = field("again", "settings.password.again", "new-password");
        change = new Button(getTranslation("settings.password.change"), _ -> change());
        change.addThemeVariants(ButtonVariant.LUMO_SMALL);
        change.setDisableOnClick(true);
        var form = new Div(errors.notes(), old, password, again);
        form.addClassName("settings-stack");
        add(form);
        footer(change);
    }

    private PasswordField field(String name, String key, String autocomplete) {
        var field = errors.add(name, new PasswordField(getTranslation(key)));
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }

    private void change() {
        if (errors.attempt(this::write)) {
            old.clear();
            password.clear();
            again.clear();
            errors.notes().add(Note.info(getTranslation("settings.password.changed")));
        }
        change.setEnabled(true);
    }

    private void write() {
        if (!password.getValue().equals(again.getValue()))
            throw Invalid.field("again", "", getTranslation("settings.password.unlike"));
        people.changePassword(user, old.getValue(), password.getValue());
    }
}
