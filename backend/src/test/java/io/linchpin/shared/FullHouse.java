package io.linchpin.shared;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.People;
import io.linchpin.identity.Role;
import io.linchpin.identity.Team;
import io.linchpin.identity.TeamId;
import io.linchpin.identity.Teams;
import io.linchpin.testing.Cast;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/** A tenant with some of everything, and for each statement the parameters that find it. */
final class FullHouse {
    private static final String HOST = UUID.randomUUID().toString();
    private static final String DATABASE = UUID.randomUUID().toString();
    private static final String MERGED = UUID.randomUUID().toString();
    private static final String RUN = UUID.randomUUID().toString();
    private static final String ASSESSMENT = UUID.randomUUID().toString();
    private static final Object LATER = Instant.parse("9999-01-01T00:00:00Z").atZone(ZoneOffset.UTC);

    private static final String FURNITURE = """
            CREATE (host:Ci:Server {id: $host, tenant: $tenant, class: 'Server', name: 'hv-07', nameKey: 'hv-07', status: 'LIVE',
              environment: 'PRODUCTION', criticality: 2, version: 1, firstSeen: datetime(), search: '\nhv-07\next-7\n',
              `attributes.colour`: 'blue'})
            CREATE (database:Ci:Database {id: $database, tenant: $tenant, class: 'Database', name: 'db-1', nameKey: 'db-1',
              status: 'LIVE', version: 1, firstSeen: datetime(), search: '\ndb-1\n'})
            CREATE (host)-[:DEPENDS_ON {group: 'pair', minUp: '1', sources: ['netbox'], firstSeen: datetime()}]->(database)
            CREATE (:SourceRecord {tenant: $tenant, source: 'netbox', externalId: 'ext-7', key: $key, hash: 'h', firstSeen: datetime(),
              confirmedAt: datetime()})
              -[:DESCRIBES]->(host)
            CREATE (:Identifier {tenant: $tenant, key: 'serialNumber|sn-7', rule: 'serialNumber', rank: 0})-[:IDENTIFIES]->(host)
            CREATE (:Identifier {tenant: $tenant, key: 'serialNumber|sn-7', rule: 'serialNumber', rank: 0})-[:IDENTIFIES]->(database)
            CREATE (:Ci:Server {id: $merged, tenant: $tenant, class: 'Server', name: 'hv-7', nameKey: 'hv-7', status: 'RETIRED',
              version: 2, firstSeen: datetime(), search: '\nhv-7\n', mergedInto: $host, mergedAt: datetime()})
            CREATE (:Inventory {key: $tenant + '|netbox', tenant: $tenant, source: 'netbox'})
            CREATE (:CiEvent {id: randomUUID(), tenant: $tenant, ci: $host, at: datetime(), action: 'created'})
            CREATE (run:ImportRun {id: $run, tenant: $tenant, number: 1, source: 'netbox', state: 'PLANNED', planned: true,
              startedAt: datetime(), version: 1})
            CREATE (:ImportChunk {key: $run + ' CIS 0', run: $run, tenant: $tenant, stream: 'CIS', seq: 0, first: 0, rows: 5,
              applied: false, data: 'rows'})
            CREATE (:ImpactAssessment {id: $assessment, tenant: $tenant, sees: [$tenant], name: 'Tonight', keptAt: datetime(),
              keptBy: randomUUID(), keptByName: 'Kim'})
            CREATE (:ImportChunk {key: $run + ' TEAMS 0', run: $run, tenant: $tenant, stream: 'TEAMS', seq: 0, first: 0, rows: 5, applied: true})
            CREATE (:ImportChunk {key: $run + ' CONSEQUENCES', run: $run, tenant: $tenant, stream: 'CONSEQUENCES', seq: 0, first: 0,
              rows: 0, seen: [$tenant], data: 'what it means'})
            CREATE (:ImportMapping {key: $tenant + ' netbox', tenant: $tenant, source: 'netbox', yaml: 'class: Server'})
            WITH host
            MATCH (team:Team {id: $team})
            CREATE (host)-[:OWNED_BY]->(team)""";

    private final Map<String, @Nullable Object> known = new HashMap<>();
    private final CurrentUser user;

    FullHouse(Cast cast, Teams teams, People people) {
        user = cast.user(cast.tenant("Meridian Health"), Role.ADMINISTRATOR, true);
        cast.token(user);
        var team = new Team(TeamId.random(), tenant(), "Network", "net@example.org", "Switches", null);
        var id = teams.create(user, team).id();
        teams.addMember(user, id, user.id());
        var username = people.get(user, user.id()).username();
        identity(id, username);
        cmdb();
    }

    TenantId tenant() {
        return user.tenant();
    }

    void furnish(Driver driver) {
        driver.executableQuery(FURNITURE)
                .withParameters(Map.of(
                        "tenant",
                        tenant().toString(),
                        "host",
                        HOST,
                        "database",
                        DATABASE,
                        "merged",
                        MERGED,
                        "run",
                        RUN,
                        "assessment",
                        ASSESSMENT,
                        "key",
                        tenant() + " netbox ext-7",
                        "team",
                        String.valueOf(known.get("team"))))
                .execute();
    }

    Map<String, @Nullable Object> parameters(CypherFile file, List<String> tenants) {
        var parameters = new HashMap<String, @Nullable Object>();
        file.parametersInBody().forEach(name -> parameters.put(name, known.get(name)));
        parameters.putAll(ofItsOwn(file.name()));
        parameters.keySet().retainAll(file.parametersInBody());
        parameters.put("tenants", tenants);
        return parameters;
    }

    private void identity(TeamId team, String username) {
        known.put("tenant", tenant().toString());
        known.put("person", user.id().toString());
        known.put("team", team.toString());
        known.put("usernames", List.of(username));
        known.put("names", List.of(username));
        known.put("keys", List.of(tenant() + " network"));
        known.put("afterName", "");
        known.put("afterId", "");
        known.put("beforeId", "");
        known.put("text", "");
        known.put("templates", List.of());
        known.put("homes", List.of(tenant().toString()));
        known.put("limit", 1000);
        known.put("from", Instant.EPOCH.atZone(ZoneOffset.UTC));
        known.put("until", LATER);
    }

    private void cmdb() {
        for (var filter : List.of(
                "classes", "statuses", "environments", "criticalities", "owners", "supporters", "sources", "known"))
            known.put(filter, List.of());
        known.put("withoutOwner", false);
        known.put("byHand", "");
        known.put("by", "NAME");
        known.put("descending", false);
        known.put("offset", 0);
        known.put("skip", 0);
        known.put("id", HOST);
        known.put("ids", List.of(HOST));
        known.put("centre", HOST);
        known.put("cis", List.of(HOST));
        known.put("references", List.of("hv-07"));
        known.put("types", List.of("DEPENDS_ON"));
        known.put("class", "Server");
        known.put("targets", List.of(tenant().toString()));
        known.put("at", LATER);
        known.put("run", RUN);
        known.put("stream", "CIS");
        known.put("key", tenant() + " netbox");
    }

    /** Where one name means something else in one statement. */
    private Map<String, @Nullable Object> ofItsOwn(String statement) {
        return switch (statement) {
            case "cmdb/count_stale" -> Map.of("limit", LATER);
            case "cmdb/list_stale" -> Map.of("source", "netbox", "limit", LATER, "skip", 0, "rows", 10);
            case "cmdb/find_parties" -> Map.of("ids", List.of(String.valueOf(known.get("team"))));
            case "cmdb/expand_to_needing", "cmdb/list_dependents" -> Map.of("ids", List.of(DATABASE), "id", DATABASE);
            case "cmdb/search_items" -> Map.of("text", "hv", "start", "\nhv", "whole", "\nhv-07\n", "candidates", 10);
            case "cmdb/list_similar_names" -> rows(Map.of("index", 0, "start", "hv"));
            case "cmdb/read_relations", "cmdb/lock_relations" ->
                rows(Map.of("index", 0, "source", HOST, "type", "DEPENDS_ON", "target", DATABASE, "lock", true));
            case "cmdb/resolve_references" ->
                rows(Map.of(
                        "index",
                        0,
                        "tenant",
                        tenant().toString(),
                        "reference",
                        "ext-7",
                        "key",
                        tenant() + " netbox ext-7",
                        "class",
                        "Server",
                        "name",
                        "hv-07"));
            case "impact/list_details" ->
                Map.of("edges", List.of(Map.of("source", HOST, "type", "DEPENDS_ON", "target", DATABASE)));
            case "cmdb/find_identified" ->
                Map.of(
                        "related",
                        Map.of("Server", List.of("Server")),
                        "rows",
                        List.of(Map.of(
                                "index",
                                0,
                                "tenant",
                                tenant().toString(),
                                "class",
                                "Server",
                                "key",
                                "serialNumber|sn-7")));
            case "cmdb/find_survivor" -> Map.of("id", MERGED);
            case "cmdb/list_duplicates" ->
                Map.of("related", Map.of("Server", List.of("Database")), "toldApart", false, "together", 2);
            case "impact/find_assessment" -> Map.of("id", ASSESSMENT);
            case "cmdb/list_needed", "cmdb/list_tied" -> Map.of("ids", List.of(DATABASE), "source", "someone");
            case "imports/count_planned_rows" -> Map.of("streams", List.of("CIS"));
            case "imports/list_runs" -> Map.of("before", 1000);
            case "imports/find_run" -> Map.of("id", RUN);
            case "imports/lock_run" -> Map.of("id", RUN, "state", "PLANNED");
            case "imports/list_written_chunks" -> Map.of("stream", "TEAMS");
            case "imports/read_chunks" -> Map.of("from", 0, "to", 5);
            case "imports/move_run" ->
                Map.of("id", RUN, "from", List.of("PLANNED"), "to", "DISCARDED", "finished", true);
            default -> Map.of();
        };
    }

    private static Map<String, @Nullable Object> rows(Map<String, Object> row) {
        return Map.of("rows", List.of(row));
    }
}
