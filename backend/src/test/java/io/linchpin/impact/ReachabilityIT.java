package io.linchpin.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.identity.Role;
import io.linchpin.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

/** Where every relationship is hard and alone, impact is plain reachability, which the database can tell by itself. */
@DatabaseTest
class ReachabilityIT {
    private static final int CIS = 300;
    private static final int EDGES = 600;
    private static final List<String> TYPES = List.of("DEPENDS_ON", "RUNS_ON", "HOSTED_ON", "LOCATED_IN", "STORED_ON");

    @Autowired
    Impact impact;

    @Autowired
    Driver driver;

    @Test
    void whatIsDownIsWhatPrunedCypherReaches() {
        var random = new Random(20261123);
        new StoredGraph(driver)
                .tenant("Meridian")
                .cis(
                        "Meridian",
                        "Application",
                        IntStream.range(0, CIS).mapToObj(ReachabilityIT::name).toArray(String[]::new))
                .edges(random.ints(EDGES, 0, CIS)
                        .mapToObj(source -> edge(random, source))
                        .distinct()
                        .toArray(String[]::new));

        for (var seed = 0; seed < CIS; seed += 7)
            assertThat(down(name(seed))).as(name(seed)).isEqualTo(reached(name(seed)));
    }

    private Set<String> down(String seed) {
        var question = new ImpactQuestion(List.of(new Seed(seed, ImpactState.DOWN)), null, List.of(), CIS);
        return impact.of(StoredGraph.user(Role.AGENT, "Meridian"), question).impacted().stream()
                .peek(impacted -> assertThat(impacted.ci().state()).isEqualTo(ImpactState.DOWN))
                .map(impacted -> impacted.ci().name())
                .collect(Collectors.toSet());
    }

    private Set<String> reached(String seed) {
        try (var session = driver.session()) {
            return session.run("""
                            MATCH (seed:Ci {id: $seed})<-[*0..]-(ci:Ci)
                            WITH DISTINCT ci
                            RETURN ci.name AS name
                            """, Map.of("seed", StoredGraph.id(seed).toString())).stream()
                    .map(row -> row.get("name").asString())
                    .collect(Collectors.toSet());
        }
    }

    private static String edge(Random random, int source) {
        var target = (source + 1 + random.nextInt(CIS - 1)) % CIS;
        return "%s %s %s".formatted(name(source), TYPES.get(random.nextInt(TYPES.size())), name(target));
    }

    private static String name(int ci) {
        return "app-%03d".formatted(ci);
    }
}
