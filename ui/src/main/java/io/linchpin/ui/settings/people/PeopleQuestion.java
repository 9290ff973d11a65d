package io.linchpin.ui.settings.people;

import io.linchpin.identity.PersonFilter;
import io.linchpin.identity.Role;
import io.linchpin.identity.TeamId;
import io.linchpin.shared.TenantId;
import io.linchpin.ui.component.Address;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which people are asked for, as it stands in the address. */
record PeopleQuestion(PersonFilter filter) {
    static final PeopleQuestion ALL = new PeopleQuestion(PersonFilter.ALL);

    /** Who can sign in, who has been blocked, or both. */
    enum Activity {
        ACTIVE(true),
        BLOCKED(false);

        private final boolean active;

        Activity(boolean active) {
            this.active = active;
        }
    }

    static PeopleQuestion of(Map<String, List<String>> parameters) {
        return of(
                Address.text(parameters, "q"),
                Address.constant(parameters, "active", Activity.class).orElse(null),
                Address.id(parameters, "tenant", TenantId::new).orElse(null),
                Address.constant(parameters, "role", Role.class).orElse(null),
                Address.id(parameters, "team", TeamId::new).orElse(null));
    }

    static PeopleQuestion of(
            String text,
            @Nullable Activity activity,
            @Nullable TenantId tenant,
            @Nullable Role role,
            @Nullable TeamId team) {
        return new PeopleQuestion(
                new PersonFilter(text, activity == null ? null : activity.active, tenant, role, team));
    }

    /** Only what restricts, so that addresses stay short. */
    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (!filter.text().isBlank()) parameters.put("q", filter.text());
        var activity = activity();
        if (activity != null) parameters.put("active", Address.word(activity));
        if (filter.tenant() != null) parameters.put("tenant", filter.tenant().toString());
        if (filter.role() != null) parameters.put("role", Address.word(filter.role()));
        if (filter.team() != null) parameters.put("team", filter.team().toString());
        return parameters;
    }

    @Nullable
    Activity activity() {
        var active = filter.active();
        if (active == null) return null;
        return active ? Activity.ACTIVE : Activity.BLOCKED;
    }

    boolean restricts() {
        return !parameters().isEmpty();
    }
}
