package io.linchpin.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.cmdb.Cmdb;
import io.linchpin.testing.DatabaseTest;
import io.linchpin.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

/** No committed write is ever missing from the next answer, and none is counted twice. */
@DatabaseTest
@Timeout(180)
class FreshnessIT {
    private static final int ROUNDS = 150;
    private static final int WRITERS = 4;

    @Autowired
    Topologies topologies;

    @Autowired
    TopologyFeed feed;

    @Autowired
    Cmdb cmdb;

    @Autowired
    Driver driver;

    /** Each round all record their change before any of them commits, and they commit in a random order. */
    @Test
    void writesWhoseCommitsCrossAreInTheNextAnswer() throws Exception {
        var cis = cis(ROUNDS * WRITERS + 1);
        var versionBefore = topologies.current().version();
        var recorded = new CyclicBarrier(WRITERS);
        var writers = new ArrayList<Callable<List<String>>>();
        for (var writer = 0; writer < WRITERS; writer++) {
            var own = cis.subList(1 + writer * ROUNDS, 1 + (writer + 1) * ROUNDS);
            var random = new Random(writer);
            writers.add(() -> missedBy(own, cis.getFirst(), recorded, random));
        }

        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            for (var missed : pool.invokeAll(writers)) assertThat(missed.get()).isEmpty();
        }

        assertThat(topologies.current().version()).isEqualTo(versionBefore + (long) ROUNDS * WRITERS);
        assertThatNothingDiffersFromReadingAnew();
    }

    private List<String> missedBy(List<UUID> sources, UUID target, CyclicBarrier recorded, Random random)
            throws Exception {
        var missed = new ArrayList<String>();
        for (var source : sources) {
            try (var session = driver.session();
                    var transaction = session.beginTransaction()) {
                WritingProcess.record(transaction, source, target);
                recorded.await();
                Thread.sleep(random.nextInt(12));
                transaction
                        .run("""
                                MATCH (source:Ci {id: $source})
                                MATCH (target:Ci {id: $target})
                                CREATE (source)-[:DEPENDS_ON]->(target)
                                """, Map.of("source", source.toString(), "target", target.toString()))
                        .consume();
                transaction.commit();
            }
            if (!depends(topologies.current().topology(), source, target)) missed.add(source.toString());
        }
        return missed;
    }

    @Test
    void whatAnotherProcessHasCommittedIsInTheNextAnswer() throws Exception {
        var cis = cis(101);
        topologies.current();
        var other = otherProcess();
        try (var sent = new PrintWriter(other.getOutputStream(), true, StandardCharsets.UTF_8);
                var committed =
                        new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            for (var source : cis.subList(1, cis.size())) {
                var line = source + " " + cis.getFirst();
                sent.println(line);
                assertThat(committed.readLine()).isEqualTo(line);

                assertThat(depends(topologies.current().topology(), source, cis.getFirst()))
                        .isTrue();
            }
        } finally {
            other.destroyForcibly();
        }
        assertThatNothingDiffersFromReadingAnew();
    }

    @Test
    void aWriteToTheCatalogueIsReflectedEverywhere() {
        cis(1);
        var before = topologies.current();
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction -> WritingProcess.record(transaction));
        }

        var after = topologies.current();

        assertThat(after.topology()).isNotSameAs(before.topology());
        assertThat(after.version()).isEqualTo(before.version() + 1);
    }

    @Test
    void theVersionCountsWhatWasPruned() {
        cis(1);
        try (var session = driver.session()) {
            session.run("CREATE (:PrunedTopologyChanges {name: 'all', changes: 1000})")
                    .consume();
        }

        assertThat(feed.load().known().version()).isGreaterThan(1_000).isEqualTo(cmdb.topologyVersion());
    }

    @Test
    void whileNothingIsWrittenTheTopologyStaysTheOneItIs() {
        cis(1);

        assertThat(topologies.current()).isSameAs(topologies.current());
    }

    private List<UUID> cis(int count) {
        var ids = Stream.generate(UUID::randomUUID).limit(count).toList();
        WritingProcess.createCis(driver, ids);
        return ids;
    }

    private void assertThatNothingDiffersFromReadingAnew() {
        var current = topologies.current();
        var anew = feed.load();

        assertThat(TopologyText.of(current.topology())).containsExactlyEntriesOf(TopologyText.of(anew.topology()));
        assertThat(current.version()).isEqualTo(anew.known().version());
    }

    private static boolean depends(Topology topology, UUID source, UUID target) {
        var cis = topology.cis();
        return topology.out(cis.find(source)).anyMatch(edge -> topology.target(edge) == cis.find(target));
    }

    private static Process otherProcess() throws IOException {
        var database = TestDatabase.running();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        WritingProcess.class.getName(),
                        database.uri().toString(),
                        database.password())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
