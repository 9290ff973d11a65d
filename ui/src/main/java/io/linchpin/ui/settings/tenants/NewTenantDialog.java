package io.linchpin.ui.settings.tenants;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Tenants;
import io.linchpin.shared.TenantId;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.settings.FormDialog;
import io.linchpin.ui.settings.Places;
import java.util.function.Consumer;

/** Adds a customer below a tenant. */
final class NewTenantDialog extends FormDialog {
    private final Tenants tenants;
    private final CurrentUser user;
    private final Consumer<TenantId> made;
    private final TextField name = new TextField();
    private final Select<TenantId> parent;

    NewTenantDialog(Tenants tenants, CurrentUser user, Places places, TenantId below, Consumer<TenantId> made) {
        super(I18NProvider.translate("settings.tenant.new"), I18NProvider.translate("settings.tenant.make"));
        this.tenants = tenants;
        this.user = user;
        this.made = made;
        name.setRequiredIndicatorVisible(true);
        field("name", getTranslation("settings.tenant.name"), name);
        parent = places.select();
        parent.setValue(below);
        field("parent", getTranslation("settings.tenant.parent"), parent);
        put(Note.info(getTranslation("settings.tenant.new.hint")));
        name.focus();
    }

    @Override
    protected boolean save() {
        made.accept(tenants.create(user, name.getValue(), parent.getValue()).id());
        return true;
    }
}
