package io.linchpin.cmdb;

import io.linchpin.shared.Invalid;
import io.linchpin.shared.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Property;

/**
 * A configuration item: the properties every class has. Attributes, label, owners and relationships are written by named
 * Cypher, see {@link Cmdb}.
 * @param type the name of its {@link CiClass}
 * @param criticality 1 (highest) to 4
 * @param version counts up at each change; the ETag
 */
@Node("Ci")
public record Ci(
        @Id CiId id,
        TenantId tenant,
        @Property("class") String type,
        String name,
        CiStatus status,
        @Nullable Environment environment,
        @Nullable Integer criticality,
        Instant firstSeen,
        @Version @Nullable Long version) {
    public Ci {
        if (name.isBlank()) throw Invalid.field("name", name, "A CI needs a name.");
        if (criticality != null && (criticality < 1 || criticality > 4))
            throw Invalid.field("criticality", String.valueOf(criticality), "Criticality is 1 (highest) to 4.");
    }
}
