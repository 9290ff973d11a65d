package io.linchpin.cmdb;

import io.linchpin.cmdb.SourceMatch.CiState;
import io.linchpin.shared.Row;
import io.linchpin.shared.TenantId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How CIs are stored. */
final class CiRows {
    /** What the properties of a CI begin with that name the author of a value. */
    static final String BY = "by.";
    /** What the properties of a source's record begin with that hold what it claims. */
    static final String CLAIM = "seen.";

    private CiRows() {}

    /** A CI as the database has it while somebody compares or writes. */
    record StoredCi(Ci ci, CiFacts facts, Authors authors) {
        long version() {
            var version = ci.version();
            if (version == null) throw new IllegalStateException("The stored CI %s has no version.".formatted(ci.id()));
            return version;
        }

        CiState state(List<SourceState> records) {
            return new CiState(ci.id(), version(), facts, authors, records);
        }
    }

    static Ci ci(Row row) {
        return new Ci(
                row.id("id", CiId::new),
                row.id("tenant", TenantId::new),
                row.text("class"),
                row.text("name"),
                row.constant("status", CiStatus.class),
                row.constantOrNull("environment", Environment.class),
                row.numberOrNull("criticality"),
                row.instant("firstSeen"),
                row.longNumber("version"));
    }

    /** @param answer with the columns {@code ci} (all properties) and {@code owners} */
    static StoredCi stored(Row answer) {
        var properties = node(answer, "ci");
        var ci = ci(properties);
        var attributes = new HashMap<String, Object>();
        var authors = new HashMap<String, Author>();
        answer.map("ci").forEach((key, value) -> {
            if (key.startsWith(CiFacts.ATTRIBUTE)) attributes.put(key.substring(CiFacts.ATTRIBUTE.length()), value);
            if (key.startsWith(BY)) authors.put(key.substring(BY.length()), Author.parse(String.valueOf(value)));
        });
        var origin = properties.textOrNull("origin");
        var owners = new EnumMap<OwnerKind, Party>(OwnerKind.class);
        for (var owner : answer.rows("owners"))
            owners.put(owner.constant("kind", OwnerKind.class), party(node(owner, "party")));
        return new StoredCi(
                ci,
                new CiFacts(ci.type(), ci.name(), ci.status(), ci.environment(), ci.criticality(), attributes, owners),
                new Authors(origin == null ? null : Author.parse(origin), authors));
    }

    /** @param row all properties of a record of a source */
    static SourceState sourceState(Row row) {
        var claims = new HashMap<String, String>();
        row.all().forEach((key, value) -> {
            if (key.startsWith(CLAIM)) claims.put(key.substring(CLAIM.length()), String.valueOf(value));
        });
        return new SourceState(
                row.text("source"),
                row.text("externalId"),
                claims,
                confirmedAt(row),
                row.instantOrNull("missingSince"),
                row.constantOrNull("former", CiStatus.class));
    }

    static CiRow listed(Row row) {
        var records = row.rows("records");
        return new CiRow(
                ci(node(row, "ci")),
                row.textOr("tenantName", ""),
                partyOrNull(row, "owner"),
                partyOrNull(row, "support"),
                records.isEmpty() ? null : records.getFirst().text("externalId"),
                records.stream().map(entry -> entry.text("source")).distinct().toList());
    }

    static CiDetail detail(Catalogue catalogue, Row row) {
        var stored = stored(row);
        var sources = row.rows("records").stream().map(CiRows::sourceState).toList();
        return new CiDetail(
                stored.ci(),
                row.textOr("tenantName", ""),
                stored.facts(),
                stored.authors(),
                sources,
                CiDetail.alsoSeen(catalogue, stored.facts().type(), sources),
                row.instantOrNull("changedAt"));
    }

    /** Either the import that last wrote the record, or a later one that brought all that its source describes. */
    private static @Nullable Instant confirmedAt(Row row) {
        var written = row.instantOrNull("confirmedAt");
        var whole = row.instantOrNull("wholeAt");
        if (whole == null || row.instantOrNull("missingSince") != null) return written;
        return written == null || whole.isAfter(written) ? whole : written;
    }

    static Party party(Row row) {
        return new Party(row.constant("kind", Party.Kind.class), UUID.fromString(row.text("id")), row.text("name"));
    }

    static Neighbour.Visible visible(Row row) {
        return new Neighbour.Visible(
                row.id("id", CiId::new),
                row.id("tenant", TenantId::new),
                row.text("class"),
                row.text("name"),
                row.constant("status", CiStatus.class),
                row.numberOrNull("criticality"));
    }

    static Resolution.CiRef ref(Row row) {
        return new Resolution.CiRef(
                row.id("id", CiId::new), row.id("tenant", TenantId::new), row.text("class"), row.text("name"));
    }

    static @Nullable MinUp minUp(Row row) {
        var text = row.textOrNull("minUp");
        return text == null ? null : MinUp.parse(text).orElse(MinUp.ONE);
    }

    /** All properties of a CI that is new. */
    static Map<String, @Nullable Object> properties(CiFacts facts) {
        var properties = new LinkedHashMap<String, @Nullable Object>();
        properties.put("class", facts.type());
        properties.put("name", facts.name());
        properties.put("nameKey", nameKey(facts.name()));
        properties.put("status", facts.status());
        properties.put("environment", facts.environment());
        properties.put("criticality", facts.criticality());
        facts.attributes().forEach((name, value) -> properties.put(CiFacts.ATTRIBUTE + name, value));
        return properties;
    }

    /** The properties that differ; null removes. Owners are edges and not among them. */
    static Map<String, @Nullable Object> properties(Map<String, CiFacts.Difference> differences) {
        var properties = new LinkedHashMap<String, @Nullable Object>();
        differences.forEach((field, difference) -> {
            if (OwnerKind.ofColumn(field).isPresent()) return;
            properties.put(field, difference.after());
            if (field.equals("name")) properties.put("nameKey", nameKey(String.valueOf(difference.after())));
        });
        return properties;
    }

    static String nameKey(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** As {@code refresh_search.cypher} puts it together. */
    static String search(CiFacts facts, List<String> externalIds, List<String> searched) {
        var text = new StringBuilder("\n").append(facts.name()).append('\n');
        externalIds.forEach(id -> text.append(id).append('\n'));
        for (var attribute : searched) {
            var value = facts.attributes().get(attribute);
            if (value != null) text.append(value).append('\n');
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }

    static Row node(Row row, String column) {
        var node = row.rowOrNull(column);
        if (node == null) throw new IllegalStateException("The column %s is missing.".formatted(column));
        return node;
    }

    private static @Nullable Party partyOrNull(Row row, String column) {
        var party = row.rowOrNull(column);
        return party == null ? null : party(party);
    }
}
