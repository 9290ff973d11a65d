package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbWorld.ADMIN;
import static io.linchpin.cmdb.CmdbWorld.MERIDIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;

import io.linchpin.cmdb.CiChangeSet.CiChange.Create;
import io.linchpin.cmdb.CiChangeSet.RelationChange;
import io.linchpin.cmdb.CiChangeSet.RelationKey;
import io.linchpin.cmdb.CiChangeSet.RelationState;
import io.linchpin.cmdb.CiChangeSet.SourceEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mockito.ArgumentMatchers;
import org.mockito.stubbing.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** Reading and writing many takes as many queries as reading and writing few. */
@CmdbTest
class CmdbQueriesIT {
    private static final CiId CENTRE = CiId.random();

    @MockitoSpyBean
    Neo4jClient client;

    @Autowired
    Cmdb cmdb;

    @Autowired
    Catalogues catalogues;

    @Autowired
    CmdbWorld world;

    @BeforeEach
    void know() {
        // Read once, when it is new.
        catalogues.current();
    }

    @TestFactory
    Stream<DynamicTest> theNumberOfQueriesDoesNotGrowWithTheRows() {
        return Map.<String, Runnable>of(
                        "list", () -> cmdb.list(ADMIN, CiFilter.ALL, CiOrder.NAME, 0, 500),
                        "filtered list",
                                () -> cmdb.list(
                                        ADMIN,
                                        CiFilter.ALL.withText("hv").withClasses(Set.of("Hardware")),
                                        CiOrder.NAME,
                                        0,
                                        500),
                        "page", () -> cmdb.page(ADMIN, CiFilter.ALL, null, 500),
                        "relationships", () -> cmdb.relationships(ADMIN, CENTRE, 500),
                        "neighbourhood",
                                () -> cmdb.neighbourhood(
                                        ADMIN,
                                        CENTRE,
                                        new Neighbourhood.Question(
                                                Neighbourhood.Direction.DOWN, 2, Set.of(), 500, false)),
                        "search", () -> cmdb.search(ADMIN, "hv", 500),
                        "export", () -> cmdb.exportCis(ADMIN, MERIDIAN, each -> {}))
                .entrySet()
                .stream()
                .map(use -> DynamicTest.dynamicTest(use.getKey(), () -> {
                    world.begin();
                    fill(3);
                    var few = queries(use.getValue());
                    world.begin();
                    fill(120);

                    assertThat(queries(use.getValue())).isEqualTo(few).isPositive();
                }));
    }

    @Test
    void writingManyTakesAsManyQueriesAsWritingFew() {
        var few = queries(() -> fill(3));
        world.begin();

        assertThat(queries(() -> fill(120))).isEqualTo(few).isPositive();
    }

    /** Of this thread: jobs ask now and then, too. */
    private long queries(Runnable use) {
        var mine = Thread.currentThread();
        var count = new AtomicLong();
        Answer<Object> counting = invocation -> {
            if (Thread.currentThread() == mine) count.incrementAndGet();
            return invocation.callRealMethod();
        };
        doAnswer(counting).when(client).query(anyString());
        doAnswer(counting).when(client).query(ArgumentMatchers.<Supplier<String>>any());
        use.run();
        return count.get();
    }

    /** A cluster and its members. */
    private void fill(int members) {
        var ids = IntStream.range(0, members).mapToObj(i -> CiId.random()).toList();
        var cis = Stream.concat(
                        Stream.of(create(CENTRE, "Cluster", "hv-cluster")),
                        IntStream.range(0, members).mapToObj(i -> create(ids.get(i), "Server", "hv-" + i)))
                .toList();
        var edges = ids.stream()
                .map(id -> new RelationChange(
                        new RelationKey(CENTRE, "HAS_MEMBER", id), null, new RelationState(null, null, Set.of("test"))))
                .toList();
        cmdb.apply(ADMIN, new CiChangeSet(MERIDIAN, "test", "IMP-1", List.copyOf(cis), edges));
    }

    private static Create create(CiId id, String type, String name) {
        return new Create(
                id,
                new CiFacts(type, name, CiStatus.LIVE, null, null, Map.of(), Map.of()),
                new SourceEntry(name, "hash"));
    }
}
