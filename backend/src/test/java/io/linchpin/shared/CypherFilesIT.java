package io.linchpin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.identity.People;
import io.linchpin.identity.Teams;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.summary.Plan;
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

    private FullHouse house;

    static Stream<CypherFile> files() {
        return CypherFile.all().stream();
    }

    static Stream<CypherFile> readers() {
        return files().filter(file -> file.parametersInBody().contains("tenants"));
    }

    @BeforeAll
    void aFullHouse() {
        house = new FullHouse(cast, teams, people);
        house.furnish(driver);
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

    /** Sorting would read all CIs of a tenant for the first page. */
    @Test
    void theListInOrderOfNamesComesInTheOrderOfTheIndex() {
        var list = CypherFile.all().stream()
                .filter(file -> file.name().equals("cmdb/list_items_by_name"))
                .findFirst()
                .orElseThrow();

        assertThat(draw(explain(list), "")).contains("PartialTop", "RANGE INDEX ci:Ci(tenant, nameKey)");
    }

    @ParameterizedTest
    @MethodSource("readers")
    void whoMaySeeNoTenantFindsNothing(CypherFile file) {
        assertThat(run(file, List.of())).isEmpty();
    }

    /** So that the test above can fail, with the same parameters. */
    @ParameterizedTest
    @MethodSource("readers")
    void whoMaySeeTheTenantFindsSomething(CypherFile file) {
        assertThat(run(file, List.of(house.tenant().toString()))).isNotEmpty();
    }

    /** What it writes is taken back. */
    private List<Record> run(CypherFile file, List<String> tenants) {
        try (var session = driver.session();
                var transaction = session.beginTransaction()) {
            var rows = transaction.run(file.body(), house.parameters(file, tenants)).stream()
                    .filter(CypherFilesIT::saysSomething)
                    .toList();
            transaction.rollback();
            return rows;
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
