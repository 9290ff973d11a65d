package io.linchpin.ui.settings.people;

import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.i18n.I18NProvider;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.People;
import io.linchpin.identity.Person;
import io.linchpin.ui.settings.FormDialog;

/** Gives a person the password that an administrator types. */
final class PasswordDialog extends FormDialog {
    private final People people;
    private final CurrentUser user;
    private final Person person;
    private final Runnable saved;
    private final PasswordField password = new PasswordField();

    PasswordDialog(People people, CurrentUser user, Person person, Runnable saved) {
        super(
                I18NProvider.translate("settings.password.title", person.name()),
                I18NProvider.translate("settings.password.set"));
        this.people = people;
        this.user = user;
        this.person = person;
        this.saved = saved;
        field("password", getTranslation("settings.password.new"), password)
                .setHelperText(getTranslation("settings.password.rule"));
        password.getElement().setAttribute("autocomplete", "new-password");
        password.focus();
    }

    @Override
    protected boolean save() {
        people.setPassword(user, person.id(), password.getValue());
        saved.run();
        return true;
    }
}
