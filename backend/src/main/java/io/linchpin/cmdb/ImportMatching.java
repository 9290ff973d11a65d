package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbQuery.CONFIRM_INVENTORY;
import static io.linchpin.cmdb.CmdbQuery.COUNT_RECORDS;
import static io.linchpin.cmdb.CmdbQuery.FIND_DESCRIBED;
import static io.linchpin.cmdb.CmdbQuery.LIST_RECORDS;
import static io.linchpin.cmdb.CmdbQuery.LIST_SIMILAR_NAMES;
import static io.linchpin.cmdb.CmdbQuery.MATCH_RECORDS;
import static io.linchpin.cmdb.CmdbQuery.MATCH_RELATIONS;
import static io.linchpin.cmdb.CmdbQuery.PAGE_RECORDS;
import static io.linchpin.cmdb.CmdbQuery.RESOLVE_REFERENCES;

import io.linchpin.cmdb.Resolution.Ambiguous;
import io.linchpin.cmdb.Resolution.Found;
import io.linchpin.cmdb.Resolution.Unknown;
import io.linchpin.cmdb.SourceMatch.By;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Tenant;
import io.linchpin.identity.Tenants;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.Row;
import io.linchpin.shared.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What imports ask before they plan: which rows are new or have changed, and what references stand for. */
@Component
class ImportMatching {
    private static final String OF_TENANT = "::";
    private static final int ASKED_FOR_SIMILAR = 200;
    private static final int LETTERS = 4;

    private final Cypher cypher;
    private final Catalogues catalogues;
    private final Tenants tenants;
    private final RelationWriter relations;
    private final Identification identification;

    ImportMatching(
            Cypher cypher,
            Catalogues catalogues,
            Tenants tenants,
            RelationWriter relations,
            Identification identification) {
        this.cypher = cypher;
        this.catalogues = catalogues;
        this.tenants = tenants;
        this.relations = relations;
        this.identification = identification;
    }

    Map<Integer, Identified> identify(TenantId tenant, List<Identified.Wanted> wanted) {
        return identification.identify(tenant, wanted);
    }

    /** The one property that records are found by. */
    static String recordKey(TenantId tenant, String source, String externalId) {
        return tenant + "|" + source + "|" + externalId;
    }

    List<SourceMatch> match(TenantId tenant, String source, List<SourceMatch.Key> keys) {
        return cypher.run(MATCH_RECORDS)
                .with("tenant", tenant)
                .with(
                        "rows",
                        keys.stream()
                                .map(key -> Map.of(
                                        "externalId", key.externalId(),
                                        "key", recordKey(tenant, source, key.externalId()),
                                        "hash", key.hash()))
                                .toList())
                .list(ImportMatching::match);
    }

    /** The CIs that the source describes by these external ids, by external id. */
    Map<String, Resolution.CiRef> described(TenantId tenant, String source, List<String> externalIds) {
        if (externalIds.isEmpty()) return Map.of();
        var found = new HashMap<String, Resolution.CiRef>();
        cypher.run(FIND_DESCRIBED)
                .with("tenant", tenant)
                .with(
                        "keys",
                        externalIds.stream()
                                .map(externalId -> recordKey(tenant, source, externalId))
                                .toList())
                .forEach(row -> found.put(externalIds.get(row.number("index")), CiRows.ref(CiRows.node(row, "ci"))));
        return found;
    }

    void recorded(TenantId tenant, String source, BiConsumer<String, CiId> reader) {
        cypher.run(LIST_RECORDS)
                .with("tenant", tenant)
                .with("source", source)
                .forEach(row -> reader.accept(row.text("externalId"), row.id("ci", CiId::new)));
    }

    long count(TenantId tenant, String source) {
        return cypher.run(COUNT_RECORDS)
                .with("tenant", tenant)
                .with("source", source)
                .one(row -> row.longNumber("records"))
                .orElse(0L);
    }

    List<String> recordsAfter(TenantId tenant, String source, String externalId, int limit) {
        return cypher.run(PAGE_RECORDS)
                .with("tenant", tenant)
                .with("start", recordKey(tenant, source, ""))
                .with("after", recordKey(tenant, source, externalId))
                .with("limit", limit)
                .list(row -> row.text("externalId"));
    }

    void confirm(TenantId tenant, String source, Instant at, boolean whole) {
        cypher.run(CONFIRM_INVENTORY)
                .with("tenant", tenant)
                .with("source", source)
                .with("key", tenant + "|" + source)
                .with("at", at)
                .with("whole", whole)
                .execute();
    }

    List<RelationMatch> matchRelations(TenantId tenant, String source, List<RelationDraft> wanted) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var draft : wanted)
            rows.add(Map.of(
                    "index", rows.size(),
                    "source", draft.source(),
                    "type", draft.type(),
                    "target", draft.target(),
                    "group", draft.group() == null ? "" : draft.group(),
                    "minUp", draft.minUp() == null ? "" : draft.minUp().toString()));
        return cypher.run(MATCH_RELATIONS)
                .with("tenant", tenant)
                .with("source", source)
                .with("rows", rows)
                .list(row -> new RelationMatch(wanted.get(row.number("index")), RelationWriter.stateOrNull(row)));
    }

    List<StoredGroup> groups(TenantId tenant, Collection<CiId> ids) {
        var groups = new LinkedHashMap<List<Object>, StoredGroup>();
        for (var edge : relations.grouped(Set.of(tenant), ids)) {
            var one = new StoredGroup(
                    edge.key().source(), edge.group(), edge.minUp(), Set.of(edge.key()), edge.sources());
            groups.merge(List.of(one.ci(), one.group()), one, ImportMatching::together);
        }
        return List.copyOf(groups.values());
    }

    Map<String, Resolution> resolve(CurrentUser user, TenantId tenant, String source, Collection<String> references) {
        var wanted = references.stream().distinct().toList();
        var above = tenants.reach(user, tenant);
        var catalogue = catalogues.current();
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var i = 0; i < wanted.size(); i++)
            reference(wanted.get(i), tenant, above)
                    .map(row(catalogue, source, i))
                    .ifPresent(rows::add);
        var found = new HashMap<Integer, Resolution>();
        cypher.run(RESOLVE_REFERENCES)
                .with("tenants", above.stream().map(Tenant::id).toList())
                .with("rows", rows)
                // The best rank comes first and is the one that counts.
                .forEach(row -> found.putIfAbsent(row.number("index"), resolution(row)));
        return answers(tenant, wanted, found);
    }

    private Map<String, Resolution> answers(TenantId tenant, List<String> wanted, Map<Integer, Resolution> found) {
        var unknown = new ArrayList<Integer>();
        for (var i = 0; i < wanted.size(); i++) if (!found.containsKey(i)) unknown.add(i);
        var similar = similar(tenant, wanted, unknown);
        var answers = new LinkedHashMap<String, Resolution>();
        for (var i = 0; i < wanted.size(); i++) {
            var resolution = found.get(i);
            answers.put(
                    wanted.get(i), resolution == null ? new Unknown(similar.getOrDefault(i, List.of())) : resolution);
        }
        return answers;
    }

    /** Of the tenant itself only: whoever may read the plan may know these names. */
    private Map<Integer, List<String>> similar(TenantId tenant, List<String> wanted, List<Integer> unknown) {
        var rows = unknown.stream()
                .limit(ASKED_FOR_SIMILAR)
                .filter(index -> wanted.get(index).strip().length() >= LETTERS)
                .map(index -> Map.<String, Object>of(
                        "index",
                        index,
                        "start",
                        wanted.get(index).strip().substring(0, LETTERS).toLowerCase(Locale.ROOT)))
                .toList();
        var names = new HashMap<Integer, List<String>>();
        if (rows.isEmpty()) return names;
        cypher.run(LIST_SIMILAR_NAMES)
                .with("tenants", Set.of(tenant))
                .with("rows", rows)
                .forEach(row -> names.put(row.number("index"), row.texts("names")));
        return names;
    }

    private record Reference(TenantId tenant, String text) {}

    /** @return empty when it names a tenant that is not above, or that the caller may not see */
    private static Optional<Reference> reference(String text, TenantId tenant, List<Tenant> above) {
        var middle = text.indexOf(OF_TENANT);
        if (middle <= 0) return Optional.of(new Reference(tenant, text));
        var named = text.substring(0, middle).strip();
        return above.stream()
                .filter(one -> one.name().equalsIgnoreCase(named)
                        || one.id().toString().equals(named))
                .findFirst()
                .map(one -> new Reference(
                        one.id(), text.substring(middle + OF_TENANT.length()).strip()))
                // A colon can also be part of an external id, as in fe80::1.
                .or(() -> Optional.of(new Reference(tenant, text)));
    }

    private static java.util.function.Function<Reference, Map<String, @Nullable Object>> row(
            Catalogue catalogue, String source, int index) {
        return reference -> {
            var text = reference.text;
            var colon = text.indexOf(':');
            var named = colon <= 0 ? Optional.<CiClass>empty() : catalogue.translateClass(text.substring(0, colon));
            var row = new HashMap<String, @Nullable Object>();
            row.put("index", index);
            row.put("tenant", reference.tenant);
            row.put("reference", text);
            row.put("key", recordKey(reference.tenant, source, text));
            row.put("class", named.map(CiClass::name).orElse(null));
            row.put("name", named.isPresent() ? text.substring(colon + 1).strip() : null);
            return row;
        };
    }

    private static Resolution resolution(Row row) {
        var candidates = row.rows("candidates").stream().map(CiRows::ref).toList();
        return candidates.size() == 1 ? new Found(candidates.getFirst()) : new Ambiguous(candidates);
    }

    private static SourceMatch match(Row row) {
        var by = row.constantOrNull("by", By.class);
        if (by == null) return new SourceMatch.Unknown(row.text("externalId"));
        var stored = CiRows.stored(row);
        return new SourceMatch.Known(
                row.text("externalId"),
                stored.state(
                        row.rows("records").stream().map(CiRows::sourceState).toList()),
                row.textOrNull("hash"),
                by);
    }

    private static StoredGroup together(StoredGroup one, StoredGroup other) {
        var members = new HashSet<>(one.members());
        members.addAll(other.members());
        var sources = new HashSet<>(one.sources());
        sources.addAll(other.sources());
        return new StoredGroup(one.ci(), one.group(), one.minUp(), members, sources);
    }
}
