package io.linchpin.identity;

import io.linchpin.shared.Invalid;
import io.linchpin.shared.TenantId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** People who own, support or approve together. Names are unique in a tenant, without regard to case. */
@Node("Team")
public record Team(
        @Id TeamId id,
        TenantId tenant,
        String name,
        @Nullable String email,
        @Nullable String description,
        @Version @Nullable Long version) {
    public Team {
        name = name.strip();
        if (name.isEmpty()) throw Invalid.field("name", name, "A team needs a name.");
    }

    /** What is unique in the whole installation. */
    String key() {
        return key(tenant, name);
    }

    static String key(TenantId tenant, String name) {
        return tenant + " " + name.strip().toLowerCase(Locale.ROOT);
    }
}
