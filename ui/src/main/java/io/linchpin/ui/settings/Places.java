package io.linchpin.ui.settings;

import com.vaadin.flow.component.select.Select;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Grant;
import io.linchpin.identity.Right;
import io.linchpin.shared.TenantId;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Texts;
import io.linchpin.ui.shell.SignedIn;
import java.util.List;

/** The tenants that somebody administers from where they work, by name and in the order of the tree. */
public record Places(List<SignedIn.Place> all, List<TenantId> administered) {
    public Places {
        all = List.copyOf(all);
        administered = List.copyOf(administered);
    }

    public static Places of(SignedIn signedIn, CurrentUser user) {
        var places = signedIn.places();
        return new Places(
                places,
                places.stream()
                        .map(SignedIn.Place::id)
                        .filter(tenant -> user.may(Right.ADMINISTER, tenant))
                        .toList());
    }

    /** Empty for one that may not be seen. */
    public String name(TenantId tenant) {
        return all.stream()
                .filter(place -> place.id().equals(tenant))
                .map(SignedIn.Place::name)
                .findFirst()
                .orElse("");
    }

    public boolean several() {
        return administered.size() > 1;
    }

    /** One of them; where there is only one it is chosen. */
    public Select<TenantId> select() {
        var select = new Select<TenantId>();
        select.setItems(administered);
        select.setItemLabelGenerator(this::name);
        if (!administered.isEmpty()) select.setValue(administered.getFirst());
        return select;
    }

    /**
     * "Agent", or "Agent in Meridian Health" where that is not to be expected, and "and below" where it reaches further.
     * @param home where the person is at home
     */
    public String words(Grant grant, TenantId home) {
        var locale = Formats.current().locale();
        var role = Texts.text("component.word.Role." + grant.role(), locale);
        var where = !grant.tenant().equals(home)
                ? Texts.text("settings.role.in", locale, role, name(grant.tenant()))
                : role;
        return grant.below() ? Texts.text("settings.role.below", locale, where) : where;
    }
}
