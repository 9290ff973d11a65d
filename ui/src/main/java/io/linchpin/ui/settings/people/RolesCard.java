package io.linchpin.ui.settings.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Grant;
import io.linchpin.identity.Person;
import io.linchpin.identity.Role;
import io.linchpin.identity.Roles;
import io.linchpin.shared.TenantId;
import io.linchpin.ui.component.Bold;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.ConfirmInPlace;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.settings.FieldErrors;
import io.linchpin.ui.settings.Places;
import java.util.List;

/** What a person may do where: each role with what it allows, and the way to another. */
final class RolesCard extends Card {
    private final Roles roles;
    private final CurrentUser user;
    private final Places places;
    private final Person person;
    private final Runnable again;
    private final FieldErrors errors = new FieldErrors();

    /** @param again shows the page as it is now */
    RolesCard(Roles roles, CurrentUser user, Places places, Person person, List<Grant> grants, Runnable again) {
        super(new Span().getTranslation("settings.roles"));
        this.roles = roles;
        this.user = user;
        this.places = places;
        this.person = person;
        this.again = again;
        count(grants.size());
        flush();
        fixed();
        add(errors.notes());
        if (grants.isEmpty()) {
            var none = new Div(getTranslation("settings.roles.none", person.name()));
            none.addClassName("settings-none");
            add(none);
        }
        grants.forEach(grant -> add(line(grant)));
        footer(adding());
    }

    private Component line(Grant grant) {
        var role = new Bold(getTranslation("component.word.Role." + grant.role().name()));
        var where = new Span(getTranslation(
                grant.below() ? "settings.role.where.below" : "settings.role.where", places.name(grant.tenant())));
        where.addClassNames("t2", "sm");
        var allows = new Span(getTranslation("settings.allows." + grant.role().name()));
        allows.addClassNames("t3", "sm");
        var words = new Div(new Div(role, new Text(" "), where), allows);
        words.addClassNames("grow", "settings-lines");
        var line = new Div(words, revoking(grant));
        line.addClassName("settings-line");
        return line;
    }

    private ConfirmInPlace revoking(Grant grant) {
        var role = getTranslation("component.word.Role." + grant.role().name());
        var remove = new Button(Icon.CLOSE.create(13));
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(getTranslation("settings.role.revoke", role));
        var own = person.id().equals(user.id()) && grant.role() == Role.ADMINISTRATOR;
        return new ConfirmInPlace(
                remove,
                getTranslation(own ? "settings.role.revoke.own" : "settings.role.revoke.ask", role),
                getTranslation("settings.take"),
                () -> attempt(() -> roles.revoke(user, person.id(), grant.tenant(), grant.role())));
    }

    private Component adding() {
        var role = new Select<Role>();
        role.setItems(Role.values());
        role.setItemLabelGenerator(one -> getTranslation("component.word.Role." + one.name()));
        role.setPlaceholder(getTranslation("settings.role.choose"));
        role.setAriaLabel(getTranslation("settings.role"));
        role.addThemeVariants(SelectVariant.LUMO_SMALL);
        errors.add("role", role);
        Select<TenantId> tenant = places.select();
        tenant.setAriaLabel(getTranslation("settings.tenant"));
        tenant.addThemeVariants(SelectVariant.LUMO_SMALL);
        if (places.administered().contains(person.tenant())) tenant.setValue(person.tenant());
        var below = new Checkbox(getTranslation("settings.role.andBelow"));
        var give = new Button(getTranslation("settings.role.give"), Icon.PLUS.create(13));
        give.addThemeVariants(ButtonVariant.LUMO_SMALL);
        give.setDisableOnClick(true);
        give.addClickListener(_ -> {
            if (role.getValue() == null) {
                role.setInvalid(true);
                role.focus();
            } else
                attempt(() -> roles.grant(
                        user, person.id(), new Grant(tenant.getValue(), role.getValue(), below.getValue())));
            give.setEnabled(true);
        });
        var line = new Div(role);
        if (places.several()) line.add(tenant);
        line.add(below, give);
        line.addClassName("settings-adding");
        return line;
    }

    private void attempt(Runnable action) {
        if (errors.attempt(action)) again.run();
    }
}
