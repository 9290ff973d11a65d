package io.linchpin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.identity.PersonId;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class TypedIdsIT {
    @Autowired
    Neo4jTemplate store;

    @Autowired
    Driver driver;

    @Autowired
    JsonMapper json;

    @Test
    void aMappedRecordIsStoredWithItsIdsAsText() {
        var tenant = TenantId.random();
        var saved = store.save(Cast.person(tenant, "typed"));

        try (var session = driver.session()) {
            var stored = session.run(
                            "MATCH (p:Person {username: 'typed'}) RETURN p.id AS id, p.tenant AS tenant, p.version AS version")
                    .single();
            assertThat(stored.get("id").asString()).isEqualTo(saved.id().toString());
            assertThat(stored.get("tenant").asString()).isEqualTo(tenant.toString());
            assertThat(stored.get("version").asLong()).isZero();
        }
    }

    @Test
    void everyIdOfTheHouseIsKnown() {
        assertThat(Identifiers.types()).contains(TenantId.class, PersonId.class);
    }

    @Test
    void idsAreTextInJson() {
        var id = PersonId.random();

        assertThat(json.writeValueAsString(Map.of("person", id))).isEqualTo("{\"person\":\"%s\"}".formatted(id));
        assertThat(json.readValue("\"%s\"".formatted(id), PersonId.class)).isEqualTo(id);
    }
}
