package io.linchpin.ui.settings.tenants;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.linchpin.identity.PersonId;
import io.linchpin.identity.RoleHolder;
import io.linchpin.shared.TenantId;
import io.linchpin.ui.component.Avatar;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.settings.Places;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Who has a role in a tenant, and where it was given. */
final class HoldersCard extends Card {
    HoldersCard(List<RoleHolder> holders, TenantId tenant, Places places) {
        super(new Span().getTranslation("settings.holders"));
        var people = holders.stream()
                .collect(Collectors.groupingBy(
                        holder -> new Holding(
                                holder.person(),
                                holder.grant().tenant(),
                                holder.grant().below()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        count(holders.stream().map(RoleHolder::person).distinct().count());
        flush();
        grows();
        if (holders.isEmpty()) {
            var none = new Div(getTranslation("settings.holders.none"));
            none.addClassName("settings-none");
            add(none);
        }
        people.values().forEach(held -> add(line(held, tenant, places)));
        footer(getTranslation("settings.holders.above"));
    }

    /** Roles that one person was given in the same way stand in one line. */
    private record Holding(PersonId person, TenantId granted, boolean below) {}

    private Div line(List<RoleHolder> held, TenantId tenant, Places places) {
        var holder = held.getFirst();
        var name = new Anchor("settings/people/" + holder.person(), holder.name());
        name.addClassName("el");
        var role = new Span(held.stream()
                .map(one -> getTranslation(
                        "component.word.Role." + one.grant().role().name()))
                .collect(Collectors.joining(", ")));
        role.addClassNames("nw", "end", "grow");
        var granted = holder.grant().tenant();
        var where = new Span(
                granted.equals(tenant)
                        ? getTranslation(holder.grant().below() ? "settings.holders.below" : "settings.holders.here")
                        : getTranslation("settings.holders.from", places.name(granted)));
        where.addClassNames("t3", "sm", "el", "settings-from");
        var line = new Div(new Avatar(holder.name()), name);
        if (!holder.active()) line.add(blocked());
        line.add(role, where);
        line.addClassName("settings-line");
        return line;
    }

    private Span blocked() {
        var blocked = new Span(Icon.LOCK.create(12), new Span(getTranslation("settings.state.BLOCKED")));
        blocked.addClassNames("settings-state", "BLOCKED");
        return blocked;
    }
}
