package io.linchpin.ui.settings.people;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Grant;
import io.linchpin.identity.People;
import io.linchpin.identity.Role;
import io.linchpin.identity.Roles;
import io.linchpin.shared.TenantId;
import io.linchpin.ui.settings.FormDialog;
import io.linchpin.ui.settings.Places;
import java.util.Optional;

/** Adds a person, with a first role where they are at home, and goes on to their page for the password. */
final class NewPersonDialog extends FormDialog {
    private final People people;
    private final Roles roles;
    private final CurrentUser user;
    private final PersonFields fields = new PersonFields();
    private final Select<TenantId> tenant;
    private final Select<Role> role = new Select<>();

    NewPersonDialog(People people, Roles roles, CurrentUser user, Places places) {
        super(I18NProvider.translate("settings.person.new"), I18NProvider.translate("settings.person.add"));
        this.people = people;
        this.roles = roles;
        this.user = user;
        tenant = places.select();
        field("name", getTranslation("settings.person.name"), fields.name);
        field("username", getTranslation("settings.person.username"), fields.username)
                .setHelperText(getTranslation("settings.person.username.hint"));
        field("email", getTranslation("settings.person.email"), fields.email);
        field("title", getTranslation("settings.person.title"), fields.title);
        field("tenant", getTranslation("settings.person.home"), tenant)
                .setHelperText(getTranslation("settings.person.home.hint"));
        tenant.setReadOnly(!places.several());
        role.setItems(Role.values());
        role.setItemLabelGenerator(
                one -> getTranslation(one == null ? "settings.role.later" : "component.word.Role." + one.name()));
        role.setEmptySelectionCaption(getTranslation("settings.role.later"));
        role.setEmptySelectionAllowed(true);
        field("role", getTranslation("settings.role.first"), role)
                .setHelperText(getTranslation("settings.role.first.hint"));
        field("timeZone", getTranslation("settings.person.timeZone"), fields.timeZone);
        field("language", getTranslation("settings.person.language"), fields.language);
        fields.name.focus();
    }

    @Override
    protected boolean save() {
        var made = people.create(user, fields.added(tenant.getValue()));
        Optional.ofNullable(role.getValue())
                .ifPresent(first -> roles.grant(user, made.id(), new Grant(made.tenant(), first, false)));
        UI.getCurrent().navigate("settings/people/" + made.id());
        return true;
    }
}
