package io.linchpin.ui.settings.tenants;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Tenant;
import io.linchpin.identity.TenantSummary;
import io.linchpin.identity.Tenants;
import io.linchpin.shared.Stale;
import io.linchpin.shared.TenantId;
import io.linchpin.ui.settings.FormDialog;
import io.linchpin.ui.settings.Merge;
import io.linchpin.ui.settings.MergeNote;
import io.linchpin.ui.settings.Places;
import java.util.Map;

/** Gives a tenant another name or another place in the tree. */
final class EditTenantDialog extends FormDialog {
    private final Tenants tenants;
    private final CurrentUser user;
    private final Runnable saved;
    private final TextField name = new TextField();
    private final Select<TenantId> parent;
    private Tenant base;

    EditTenantDialog(Tenants tenants, CurrentUser user, Places places, TenantSummary row, Runnable saved) {
        super(
                I18NProvider.translate(
                        "settings.tenant.edit", row.place().tenant().name()),
                I18NProvider.translate("settings.save"));
        this.tenants = tenants;
        this.user = user;
        this.saved = saved;
        base = row.place().tenant();
        name.setValue(base.name());
        name.setRequiredIndicatorVisible(true);
        field("name", getTranslation("settings.tenant.name"), name);
        parent = places.select();
        parent.setValue(row.place().parent());
        if (row.place().parent() != null)
            field("parent", getTranslation("settings.tenant.parent"), parent)
                    .setHelperText(getTranslation("settings.tenant.move.hint"));
        name.focus();
    }

    @Override
    protected boolean save() {
        try {
            if (!name.getValue().strip().equals(base.name()))
                base = tenants.rename(user, base.id(), name.getValue(), version(base));
        } catch (Stale _) {
            takeIn(tenants.get(user, base.id()));
            return false;
        }
        if (parent.getValue() != null) tenants.move(user, base.id(), parent.getValue());
        saved.run();
        return true;
    }

    private void takeIn(Tenant theirs) {
        var merge = new Merge(named(base.name()), named(name.getValue().strip()), named(theirs.name()));
        base = theirs;
        tell(new MergeNote(theirs.name(), merge, field -> getTranslation("settings.tenant.name")));
    }

    private static Map<String, String> named(String name) {
        return Map.of("name", name);
    }

    private static long version(Tenant tenant) {
        var version = tenant.version();
        return version == null ? 0 : version;
    }
}
