package io.linchpin.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.testing.DatabaseTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class TopologyLogIT {
    @Autowired
    TopologyLog log;

    @Autowired
    Driver driver;

    @Test
    void oldChangesGoAndAreStillCounted() {
        for (var change = 0; change < 3; change++) log.changed(List.of(new CiId(UUID.randomUUID())));
        var before = log.version();
        try (var session = driver.session()) {
            session.run("MATCH (change:TopologyChange) SET change.at = datetime() - duration('P2D')")
                    .consume();
        }
        log.changed(List.of(new CiId(UUID.randomUUID())));

        log.prune();
        log.prune();

        assertThat(log.version()).isEqualTo(before + 1);
        try (var session = driver.session()) {
            var kept = session.run("MATCH (change:TopologyChange) RETURN count(change) AS kept");
            assertThat(kept.single().get("kept").asInt()).isEqualTo(1);
        }
    }
}
