package io.linchpin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.identity.People;
import io.linchpin.identity.Role;
import io.linchpin.identity.Team;
import io.linchpin.identity.TeamId;
import io.linchpin.identity.Teams;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.QueryType;
import org.springframework.beans.factory.annotation.Autowired;

/** Every statement on a real database: how it would be run, and that it finds nothing for somebody who may see nothing. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CypherFilesIT {
    /** Over these, a Cartesian product joins one row with one row. */
    private static final Set<String> ONE_ROW_EACH = Set.of(
            "NodeUniqueIndexSeek",
            "NodeUniqueIndexSeek(Locking)",
            "NodeIndexSeek(Unique)",
            "Argument",
            "Filter",
            "CartesianProduct",
            "CacheProperties");

    private static final Set<String> NEVER = Set.of(
            "AllNodesScan", "DynamicLabelNodeLookup", "DirectedAllRelationshipsScan", "UndirectedAllRelationshipsScan");

    /** Statements that may read all nodes of a label, and why. */
    private static final Map<String, String> SCANS = Map.of(
            "cmdb/count_items", "without a filter it counts all",
            "cmdb/list_items", "without a filter any could be on the page",
            "cmdb/list_attribute_names", "any may have an attribute that no class defines",
            "cmdb/export_items", "exports all",
            "cmdb/export_relations", "exports all",
            "cmdb/list_sources", "any may come from a source of its own");

    @Autowired
    Driver driver;

    @Autowired
    Teams teams;

    @Autowired
    People people;

    @Autowired
    Cast cast;

    final Map<String, Object> known = new HashMap<>();

    static Stream<CypherFile> files() {
        return CypherFile.all().stream();
    }

    static Stream<CypherFile> readers() {
        return files().filter(file -> file.parametersInBody().contains("tenants"));
    }

    @BeforeAll
    void aFullHouse() {
        var tenant = cast.tenant("Meridian Health");
        var user = cast.user(tenant, Role.ADMINISTRATOR, true);
        cast.token(user);
        var team =
                teams.create(user, new Team(TeamId.random(), tenant, "Network", "net@example.org", "Switches", null));
        teams.addMember(user, team.id(), user.id());
        known.put("tenant", tenant.toString());
        known.put("person", user.id().toString());
        known.put("team", team.id().toString());
        known.put("self", null);
        known.put("usernames", List.of(people.get(user, user.id()).username()));
        known.put("names", List.of(people.get(user, user.id()).username()));
        known.put("keys", List.of(tenant + " network"));
        known.put("afterName", "");
        known.put("afterId", "");
        known.put("beforeId", "");
        known.put("text", "");
        known.put("homes", List.of(tenant.toString()));
        known.put("offset", 0);
        known.put("limit", 1000);
        known.put("from", Instant.EPOCH.atZone(ZoneOffset.UTC));
        known.put("until", Instant.parse("9999-01-01T00:00:00Z").atZone(ZoneOffset.UTC));
    }

    @ParameterizedTest
    @MethodSource("files")
    void noStatementReadsMoreThanItNeeds(CypherFile file) {
        var plan = explain(file);
        var bad = new HashSet<String>();
        look(plan, file, bad);

        assertThat(bad).as(() -> draw(plan, "")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theHeaderNamesTheColumns(CypherFile file) {
        try (var session = driver.session()) {
            assertThat(session.run("EXPLAIN " + file.body()).keys()).allMatch(file::names);
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void whoMaySeeNoTenantFindsNothing(CypherFile file) {
        assertThat(read(file, List.of())).isEmpty();
    }

    /** So that the test above can fail. */
    @ParameterizedTest
    @MethodSource("readersOfIdentity")
    void whoMaySeeTheTenantFindsSomething(CypherFile file) {
        assertThat(read(file, List.of(String.valueOf(known.get("tenant"))))).isNotEmpty();
    }

    static Stream<CypherFile> readersOfIdentity() {
        return readers()
                .filter(file ->
                        file.name().startsWith("identity/") || file.name().startsWith("audit/"));
    }

    private List<Record> read(CypherFile file, List<String> tenants) {
        var parameters = new HashMap<String, @Nullable Object>();
        file.parametersInBody().forEach(name -> parameters.put(name, known.get(name)));
        parameters.put("tenants", tenants);
        var config = SessionConfig.builder()
                .withDefaultAccessMode(org.neo4j.driver.AccessMode.WRITE)
                .build();
        try (var session = driver.session(config)) {
            var explained = session.run("EXPLAIN " + file.body()).consume();
            if (explained.queryType() != QueryType.READ_ONLY) return List.of();
            return session.run(file.body(), parameters).stream()
                    .filter(CypherFilesIT::saysSomething)
                    .toList();
        } catch (Neo4jException e) {
            // A parameter of another feature that must not be null: what cannot run finds nothing either.
            if (e.code().startsWith("Neo.ClientError.Statement")) return List.of();
            throw e;
        }
    }

    /** A count of zero, an empty list and a missing value say nothing. */
    private static boolean saysSomething(Record row) {
        return row.values().stream().anyMatch(CypherFilesIT::saysSomething);
    }

    private static boolean saysSomething(Value value) {
        return switch (value.asObject()) {
            case null -> false;
            case Number number -> number.doubleValue() != 0;
            case Boolean truth -> truth;
            case List<?> list -> !list.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            default -> true;
        };
    }

    private Plan explain(CypherFile file) {
        try (var session = driver.session()) {
            return session.run("EXPLAIN " + file.body()).consume().plan();
        }
    }

    private static void look(Plan plan, CypherFile file, Set<String> bad) {
        var operator = operator(plan);
        if (NEVER.contains(operator)) bad.add(operator);
        if (operator.equals("NodeByLabelScan") && !SCANS.containsKey(file.name()))
            bad.add(operator + " " + plan.arguments().get("Details"));
        if (operator.equals("CartesianProduct") && !plan.children().stream().allMatch(CypherFilesIT::isOneRow))
            bad.add(operator);
        plan.children().forEach(child -> look(child, file, bad));
    }

    private static boolean isOneRow(Plan plan) {
        return ONE_ROW_EACH.contains(operator(plan)) && plan.children().stream().allMatch(CypherFilesIT::isOneRow);
    }

    private static String operator(Plan plan) {
        return plan.operatorType().replaceFirst("@.*", "");
    }

    private static String draw(Plan plan, String indent) {
        var line =
                "%s%s %s%n".formatted(indent, operator(plan), plan.arguments().get("Details"));
        return plan.children().stream().map(child -> draw(child, indent + "  ")).reduce(line, String::concat);
    }
}
