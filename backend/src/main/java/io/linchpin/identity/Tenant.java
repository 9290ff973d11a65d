package io.linchpin.identity;

import io.linchpin.shared.Invalid;
import io.linchpin.shared.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * An organisation. Its place in the tree is the edge CHILD_OF, written by {@link Tenants}.
 * @param name differs from those of its neighbours and of all tenants above, without regard to case
 */
@Node("Tenant")
public record Tenant(
        @Id TenantId id, String name, @Version @Nullable Long version) {
    public Tenant {
        name = name.strip();
        if (name.isEmpty()) throw Invalid.field("name", name, "A tenant needs a name.");
        // Files name the CIs of a tenant above as tenant::id.
        if (name.contains("::")) throw Invalid.field("name", name, "A tenant's name cannot contain '::'.");
    }

    Tenant named(String newName) {
        return new Tenant(id, newName, version);
    }
}
