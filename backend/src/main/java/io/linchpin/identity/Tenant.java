package io.linchpin.identity;

import io.linchpin.shared.Invalid;
import io.linchpin.shared.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** An organisation. Its place in the tree is the edge CHILD_OF, written by {@link Tenants}. */
@Node("Tenant")
public record Tenant(
        @Id TenantId id, String name, @Version @Nullable Long version) {
    public Tenant {
        if (name.isBlank()) throw Invalid.field("name", name, "A tenant needs a name.");
    }
}
