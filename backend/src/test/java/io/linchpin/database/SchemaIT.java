package io.linchpin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linchpin.shared.JobLocks;
import io.linchpin.testing.DatabaseTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.ClientException;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SchemaIT {
    @Autowired
    Driver driver;

    @Autowired
    Schema schema;

    @Autowired
    JobLocks locks;

    @Test
    void twoCisCannotHaveTheSameId() {
        run("CREATE (:Ci {id: 'one'})");

        assertThatThrownBy(() -> run("CREATE (:Ci {id: 'one'})"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("already exists");
    }

    @Test
    void everyIndexIsFilled() {
        try (var session = driver.session()) {
            assertThat(session.run("SHOW INDEXES YIELD name, state")
                            .list(row -> row.get("name").asString() + " "
                                    + row.get("state").asString()))
                    .contains("ci_search ONLINE", "ci_tenant_name ONLINE", "source_record_key ONLINE")
                    .allMatch(index -> index.endsWith(" ONLINE"));
        }
    }

    @Test
    void migrationsThatCrashedDoNotBlockTheNext() {
        run("CREATE (:__Neo4jMigrationsLock {id: 'crashed', name: 'John Doe'})");

        assertThat(schema.bringUpToDate()).isTrue();
    }

    @Test
    void onlyOneApplicationMigratesAtATime() {
        var other = locks.take("migrations", Duration.ofMinutes(1)).orElseThrow();

        assertThat(schema.bringUpToDate()).isFalse();

        locks.release(other);
        assertThat(schema.bringUpToDate()).isTrue();
    }

    private void run(String statement) {
        try (var session = driver.session()) {
            session.run(statement).consume();
        }
    }
}
