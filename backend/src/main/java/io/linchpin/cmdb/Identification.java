package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbQuery.FIND_IDENTIFIED;

import io.linchpin.cmdb.CiRows.StoredCi;
import io.linchpin.cmdb.Identified.Wanted;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.Row;
import io.linchpin.shared.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recognises CIs by the identifiers of their classes: one query, however many are asked for. */
@Component
class Identification {
    /** How many candidates are named at most. */
    private static final int CANDIDATES = 10;

    private final Cypher cypher;
    private final Catalogues catalogues;

    Identification(Cypher cypher, Catalogues catalogues) {
        this.cypher = cypher;
        this.catalogues = catalogues;
    }

    /** A CI that shares an identifier. */
    private record Sharing(Identity.Key by, StoredCi stored, List<SourceState> records) {}

    private record Asked(int wanted, Identity.Key key) {}

    /**
     * For each that is wanted, the answer of the first identifier that finds somebody; none where nobody is found. A CI that a
     * stronger identifier tells apart is nobody.
     * @return by its place in the list
     */
    Map<Integer, Identified> identify(TenantId tenant, List<Wanted> wanted) {
        var answers = new HashMap<Integer, Identified>();
        sharing(tenant, wanted)
                .forEach((index, found) -> answer(wanted.get(index).identity(), found)
                        .ifPresent(identified -> answers.put(index, identified)));
        return answers;
    }

    /** All that share an identifier with one that is wanted and are not told apart from it, the strongest identifier first. */
    private Map<Integer, List<Sharing>> sharing(TenantId tenant, List<Wanted> wanted) {
        var asked = new ArrayList<Asked>();
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var i = 0; i < wanted.size(); i++)
            for (var key : wanted.get(i).identity().keys()) {
                var within = key.rule().within();
                var place = within == null ? null : wanted.get(i).places().get(within);
                if (within != null && place == null) continue;
                var row = CiWriter.row("index", asked.size(), "tenant", tenant, "key", key.text());
                row.put("class", wanted.get(i).identity().type());
                row.put("type", within);
                row.put("place", place);
                rows.add(row);
                asked.add(new Asked(i, key));
            }
        if (rows.isEmpty()) return Map.of();
        var catalogue = catalogues.current();
        var found = new LinkedHashMap<Integer, List<Sharing>>();
        cypher
                .run(FIND_IDENTIFIED)
                .with("tenants", Set.of(tenant))
                .with("rows", rows)
                .with("related", catalogue.related())
                .with("limit", CANDIDATES)
                .list(row -> Map.entry(row.number("index"), row))
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> {
                    var one = asked.get(entry.getKey());
                    var sharing = sharing(one.key, entry.getValue());
                    var there = Identity.of(catalogue, sharing.stored.facts());
                    if (!there.isToldApartFrom(wanted.get(one.wanted).identity()))
                        found.computeIfAbsent(one.wanted, missing -> new ArrayList<>())
                                .add(sharing);
                });
        return found;
    }

    /** @param found in the order of the identifiers */
    private static Optional<Identified> answer(Identity identity, List<Sharing> found) {
        for (var key : identity.keys()) {
            var by = found.stream().filter(one -> one.by.equals(key)).toList();
            if (by.size() == 1) {
                var only = by.getFirst();
                var stored = only.stored;
                return Optional.of(new Identified.As(
                        key,
                        new SourceMatch.CiState(
                                stored.ci().id(), stored.version(), stored.facts(), stored.authors(), only.records)));
            }
            if (by.size() > 1)
                return Optional.of(new Identified.Ambiguous(
                        key,
                        by.stream()
                                .map(one -> one.stored.ci())
                                .map(ci -> new Resolution.CiRef(ci.id(), ci.tenant(), ci.type(), ci.name()))
                                .toList()));
        }
        return Optional.empty();
    }

    private static Sharing sharing(Identity.Key key, Row row) {
        return new Sharing(
                key,
                CiRows.stored(row),
                row.rows("records").stream().map(CiRows::sourceState).toList());
    }
}
