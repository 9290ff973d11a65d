package io.linchpin.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linchpin.cmdb.CiFilter;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Role;
import io.linchpin.identity.Team;
import io.linchpin.identity.TeamId;
import io.linchpin.identity.Teams;
import io.linchpin.importers.csv.CsvUploads;
import io.linchpin.importers.csv.Uploads;
import io.linchpin.shared.Conflict;
import io.linchpin.shared.JobLocks;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

/** Writing plans: beside others who write, interrupted, stopped, and gone on with. */
@DatabaseTest
class ApplyingIT {
    private static final String APPLYING = "apply an import";
    private static final Map<RowKind, String> ONE_SERVER =
            Map.of(RowKind.CIS, "class,name,external_id,support_team\nServer,srv-1,s1,Platform\n");

    @Autowired
    Imports imports;

    @Autowired
    ImportJobs jobs;

    @Autowired
    ChunkWriter writer;

    @Autowired
    PlanStore plans;

    @Autowired
    Spool spool;

    @Autowired
    JobLocks locks;

    @Autowired
    Cmdb cmdb;

    @Autowired
    Teams teams;

    @Autowired
    Driver driver;

    @Autowired
    Cast cast;

    private CurrentUser user;
    private Uploads uploads;

    @BeforeEach
    void aTenantOfItsOwn() {
        user = cast.user(cast.tenant("Applying " + System.nanoTime()), Role.ADMINISTRATOR);
        uploads = new Uploads(imports, user);
    }

    @AfterEach
    void nobodyHoldsTheLock() {
        try (var session = driver.session()) {
            session.run("MATCH (lock:JobLock {name: $name}) DELETE lock", Map.of("name", APPLYING))
                    .consume();
        }
    }

    @Test
    void aTeamThatAnotherImportMadeAfterThePlanIsTheTeamOfTheCis() {
        var first = planned("first", "create: teams", ONE_SERVER);
        var second = planned(
                "second",
                "create: teams",
                Map.of(RowKind.CIS, "class,name,external_id,support_team\nServer,srv-2,s2,platform\n"));
        uploads.applied(first);
        var applied = uploads.applied(second);

        assertThat(applied.total().refuse()).isZero();
        assertThat(teams.list(user, "platform", 10, null).items()).hasSize(1);
        assertThat(supportOf("srv-2")).isEqualTo(supportOf("srv-1")).isEqualTo("Platform");
    }

    @Test
    void aPersonThatAnotherImportMadeAfterThePlanIsLeftAndOwnsTheCis() {
        var name = "kim" + System.nanoTime();
        var people = "name,username,email\nKim Lee,%s,%s\n";
        var cis = "class,name,external_id,owner\nServer,%s,%s,%s\n";
        var first = uploads.planned(
                "first",
                Map.of(
                        RowKind.PEOPLE, people.formatted(name, "one@example.org"),
                        RowKind.CIS, cis.formatted("srv-1", "s1", name)));
        var second = uploads.planned(
                "second",
                Map.of(
                        RowKind.PEOPLE, people.formatted(name, "two@example.org"),
                        RowKind.CIS, cis.formatted("srv-2", "s2", name)));
        uploads.applied(first);
        var applied = uploads.applied(second);

        assertThat(applied.counts(RowKind.PEOPLE)).isEqualTo(new Counts(0, 0, 0, 1, 0));
        assertThat(applied.counts(RowKind.CIS)).isEqualTo(new Counts(1, 0, 0, 0, 0));
        assertThat(party("OWNED_BY", "srv-2"))
                .isEqualTo(party("OWNED_BY", "srv-1"))
                .isEqualTo("Kim Lee");
    }

    @Test
    void aTeamThatSomebodyChangedAfterThePlanIsLeft() {
        uploads.applied("teams", Map.of(RowKind.TEAMS, "name,email\nPlatform,old@example.org\n"));
        var plan = uploads.planned("teams", Map.of(RowKind.TEAMS, "name,email\nPlatform,new@example.org\n"));
        var team = teams.list(user, "platform", 1, null).items().getFirst().team();
        teams.update(user, new Team(team.id(), team.tenant(), team.name(), "mine@example.org", null, team.version()));
        var applied = uploads.applied(plan);

        assertThat(applied.counts(RowKind.TEAMS)).isEqualTo(new Counts(0, 0, 0, 1, 0));
        assertThat(uploads.reasons(applied)).singleElement().asString().contains("It changed after the plan was made");
        assertThat(team(team.id())).isEqualTo("mine@example.org");
    }

    @Test
    void twoPlansOfOneSourceWriteEachRowOnce() {
        var files = servers(50);
        var first = uploads.planned("nightly", files);
        var second = uploads.planned("nightly", files);
        imports.apply(user, first.id());
        imports.apply(user, second.id());
        var ends = List.of(uploads.settled(first.id()), uploads.settled(second.id()));

        assertThat(ends).extracting(ImportRun::state).containsOnly(ImportState.APPLIED);
        assertThat(ends.stream()
                        .mapToLong(run -> run.counts(RowKind.CIS).create())
                        .sum())
                .isEqualTo(50);
        assertThat(ends.stream()
                        .mapToLong(run -> run.counts(RowKind.CIS).refuse())
                        .sum())
                .isEqualTo(50);
        assertThat(cmdb.count(user, CiFilter.ALL)).isEqualTo(50);
        assertThat(relationships()).isEqualTo(49);
    }

    @Test
    void twoSourcesThatSpeakOfTheSameCisAtOnceMakeThemOnce() {
        var first = uploads.planned("one inventory", servers(20));
        var second = uploads.planned("another inventory", servers(20));
        uploads.applied(first);
        var applied = uploads.applied(second);

        assertThat(applied.counts(RowKind.CIS)).isEqualTo(new Counts(0, 0, 0, 20, 0));
        assertThat(cmdb.count(user, CiFilter.ALL)).isEqualTo(20);
        var again = uploads.planned("another inventory", servers(20));
        assertThat(again.counts(RowKind.CIS)).isEqualTo(new Counts(0, 0, 20, 0, 0));
        assertThat(again.counts(RowKind.RELATIONSHIPS)).isEqualTo(new Counts(0, 0, 19, 0, 0));
    }

    @Test
    void twoInstancesThatWriteTheSameCisAtOnceLoseNoRow() throws Exception {
        var files = servers(300);
        uploads.applied("base", Map.of(RowKind.CIS, String.valueOf(files.get(RowKind.CIS))));
        locks.take(APPLYING, Duration.ofMinutes(1)).orElseThrow(); // or they would take turns
        var needs =
                uploads.planned("one", Map.of(RowKind.RELATIONSHIPS, String.valueOf(files.get(RowKind.RELATIONSHIPS))));
        var backwards = IntStream.rangeClosed(2, 300)
                .mapToObj(i -> "s%d,USES,s%d".formatted(301 - i, 302 - i))
                .collect(Collectors.joining("\n", "source,type,target\n", "\n"));
        var uses = uploads.planned("other", Map.of(RowKind.RELATIONSHIPS, backwards));
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = Stream.of(needs, uses)
                    .map(run -> instances.submit(() -> {
                        imports.apply(user, run.id());
                        for (var chunk : plans.open(user.tenant(), run.id(), PlanStore.Stream.RELATIONSHIPS))
                            writer.write(user, run.id(), PlanStore.Stream.RELATIONSHIPS, chunk, 299, Map.of());
                        return run;
                    }))
                    .toList();
            for (var one : writing)
                assertThat(imports.get(user, one.get().id()).total()).isEqualTo(new Counts(299, 0, 0, 0, 0));
        }
        assertThat(relationships("DEPENDS_ON")).isEqualTo(299);
        assertThat(relationships("USES")).isEqualTo(299);
    }

    @Test
    void aRunWhoseInstanceDiedInTheMiddleIsFinishedByTheNextOne() {
        var plan = uploads.planned("crash", servers(30));
        locks.take(APPLYING, Duration.ofSeconds(2)).orElseThrow(); // by the one that dies
        imports.apply(user, plan.id());
        var chunk = plans.open(user.tenant(), plan.id(), PlanStore.Stream.CIS).getFirst();
        writer.write(user, plan.id(), PlanStore.Stream.CIS, chunk, 59, Map.of());
        jobs.takeUp();
        assertThat(imports.get(user, plan.id()))
                .returns(ImportState.APPLYING, ImportRun::state)
                .returns(30L, ImportRun::done);

        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> {
            jobs.takeUp();
            return imports.get(user, plan.id()).state() == ImportState.APPLIED;
        });
        assertThat(imports.get(user, plan.id())).returns(59L, ImportRun::done).returns(59L, ImportRun::rows);
        assertThat(cmdb.count(user, CiFilter.ALL)).isEqualTo(30);
        assertThat(relationships()).isEqualTo(29);
    }

    @Test
    void aStoppedRunGoesOnWhereItWas() {
        var plan = uploads.planned("stop", servers(10));
        locks.take(APPLYING, Duration.ofMinutes(1)).orElseThrow();
        imports.apply(user, plan.id());
        var chunk = plans.open(user.tenant(), plan.id(), PlanStore.Stream.CIS).getFirst();
        writer.write(user, plan.id(), PlanStore.Stream.CIS, chunk, 19, Map.of());

        var stopped = imports.stop(user, plan.id());

        assertThat(stopped.state()).isEqualTo(ImportState.FAILED);
        assertThat(stopped.problem()).isEqualTo(user.name() + " stopped it.");
        var next = plans.open(user.tenant(), plan.id(), PlanStore.Stream.RELATIONSHIPS)
                .getFirst();
        assertThatThrownBy(() -> writer.write(user, plan.id(), PlanStore.Stream.RELATIONSHIPS, next, 19, Map.of()))
                .isInstanceOf(Stopped.class);
        assertThat(relationships()).isZero();

        nobodyHoldsTheLock();
        imports.apply(user, plan.id());
        assertThat(uploads.settled(plan.id()).state()).isEqualTo(ImportState.APPLIED);
        assertThat(relationships()).isEqualTo(9);
    }

    @Test
    void theRestOfAStoppedRunCanBeThrownAway() {
        var plan = uploads.planned("stop", servers(10));
        locks.take(APPLYING, Duration.ofMinutes(1)).orElseThrow();
        imports.apply(user, plan.id());
        imports.stop(user, plan.id());
        assertThat(imports.discard(user, plan.id()).state()).isEqualTo(ImportState.DISCARDED);
        nobodyHoldsTheLock();
        jobs.takeUp();
        assertThat(cmdb.count(user, CiFilter.ALL)).isZero();
    }

    @Test
    void onlyWhatIsBeingAppliedCanBeStopped() {
        var plan = uploads.planned("stop", servers(2));
        assertThatThrownBy(() -> imports.stop(user, plan.id()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("PLANNED");
    }

    @Test
    void aFailureThatNobodyForesawEndsTheRunWithAReference() {
        var plan = uploads.planned("broken", servers(2));
        try (var session = driver.session()) {
            session.run(
                            "MATCH (chunk:ImportChunk {run: $run}) SET chunk.data = $junk",
                            Map.of("run", plan.id().toString(), "junk", new byte[] {1, 2, 3}))
                    .consume();
        }
        imports.apply(user, plan.id());
        var failed = uploads.settled(plan.id());
        assertThat(failed.state()).isEqualTo(ImportState.FAILED);
        assertThat(failed.problem()).contains("The log has the details under");
    }

    @Test
    void aPlanThatIsThrownAwayLeavesNoFiles() {
        var plan = uploads.planned("files", servers(2));
        assertThat(spool.folder(plan.id())).exists();
        imports.discard(user, plan.id());
        assertThat(spool.folder(plan.id())).doesNotExist();
    }

    @Test
    void whoAppliesIsWhoTheJobActsFor() {
        var plan = uploads.planned("colleague", servers(2));
        var colleague = cast.user(user.tenant(), Role.ADMINISTRATOR);
        imports.apply(colleague, plan.id());
        uploads.settled(plan.id());
        try (var session = driver.session()) {
            var actor = session.run(
                            "MATCH (run:ImportRun {id: $id}) RETURN run.actor",
                            Map.of("id", plan.id().toString()))
                    .single()
                    .get(0)
                    .asString();
            assertThat(actor).isEqualTo(colleague.id().toString());
        }
    }

    private ImportRun planned(String source, String mapping, Map<RowKind, String> files) {
        return uploads.settled(uploads.upload(source, folder -> {
            Uploads.fill(folder, files);
            CsvUploads.storeMapping(folder, mapping);
        }));
    }

    /** So many servers, each of which needs the one before. */
    private static Map<RowKind, String> servers(int count) {
        var cis = IntStream.rangeClosed(1, count)
                .mapToObj("Server,srv-%1$d,s%1$d"::formatted)
                .collect(Collectors.joining("\n", "class,name,external_id\n", "\n"));
        var relationships = IntStream.rangeClosed(2, count)
                .mapToObj(i -> "s%d,DEPENDS_ON,s%d".formatted(i, i - 1))
                .collect(Collectors.joining("\n", "source,type,target\n", "\n"));
        return Map.of(RowKind.CIS, cis, RowKind.RELATIONSHIPS, relationships);
    }

    private long relationships() {
        return relationships("DEPENDS_ON");
    }

    private long relationships(String type) {
        try (var session = driver.session()) {
            return session.run(
                            "MATCH (:Ci {tenant: $tenant})-[edge]->() WHERE type(edge) = $type RETURN count(edge)",
                            Map.of("tenant", user.tenant().toString(), "type", type))
                    .single()
                    .get(0)
                    .asLong();
        }
    }

    private String supportOf(String name) {
        return party("SUPPORTED_BY", name);
    }

    private String party(String relationship, String name) {
        try (var session = driver.session()) {
            return session.run("""
                            MATCH (:Ci {tenant: $tenant, name: $name})-[edge]->(party:Team|Person)
                            WHERE type(edge) = $type
                            RETURN party.name""", Map.of("tenant", user.tenant().toString(), "name", name, "type", relationship))
                    .single()
                    .get(0)
                    .asString();
        }
    }

    private String team(TeamId id) {
        return String.valueOf(teams.get(user, id).team().email());
    }
}
