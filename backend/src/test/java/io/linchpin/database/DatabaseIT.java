package io.linchpin.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linchpin.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.ClientException;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DatabaseIT {
    @Autowired
    Driver driver;

    @Test
    void twoCisCannotHaveTheSameId() {
        try (var session = driver.session()) {
            session.run("CREATE (:Ci {id: 'one'})").consume();

            assertThatThrownBy(() -> session.run("CREATE (:Ci {id: 'one'})").consume())
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("already exists");
        }
    }
}
