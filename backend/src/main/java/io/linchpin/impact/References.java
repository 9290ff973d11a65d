package io.linchpin.impact;

import static io.linchpin.impact.ImpactQuery.FIND_ITEMS;
import static java.util.stream.Collectors.groupingBy;

import io.linchpin.cmdb.CiId;
import io.linchpin.identity.CurrentUser;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Message;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the CIs that people mean. An id wins over an external id, and that over a name. */
@Component
class References {
    private static final int CANDIDATES = 10;

    private final Cypher cypher;

    References(Cypher cypher) {
        this.cypher = cypher;
    }

    private record Match(String reference, int precedence, CiId ci, String name, String type) {
        static Match of(Row row) {
            return new Match(
                    row.text("reference"),
                    row.number("precedence"),
                    row.id("id", CiId::new),
                    row.text("name"),
                    row.text("class"));
        }
    }

    /**
     * @throws NotFound naming all that stand for no CI the user may see
     * @throws Invalid naming all that stand for several, with these
     */
    Map<String, CiId> resolve(CurrentUser user, Collection<String> references) {
        return unambiguous(look(user, references));
    }

    /** As {@link #resolve(CurrentUser, Collection)}; ids of the topology are known without asking the database. */
    Map<String, CiId> resolve(CurrentUser user, Collection<String> references, Topology topology) {
        return unambiguous(look(user, references, topology));
    }

    private static Map<String, CiId> unambiguous(Looked looked) {
        if (!looked.missing.isEmpty()) throw new NotFound(noneOf(looked.missing));
        if (!looked.ambiguous.isEmpty())
            throw new Invalid(
                    Message.sentences(looked.ambiguous.values()),
                    looked.ambiguous.entrySet().stream()
                            .map(several -> FieldError.of("ci", several.getKey(), several.getValue()))
                            .toList());
        return looked.found;
    }

    /**
     * What texts stand for.
     * @param missing those that stand for no CI the user may see
     * @param ambiguous those that stand for several, with a sentence that names these
     */
    record Looked(Map<String, CiId> found, Set<String> missing, Map<String, Message> ambiguous) {
        Looked with(Map<String, CiId> known) {
            var all = new HashMap<>(known);
            all.putAll(found);
            return new Looked(all, missing, ambiguous);
        }
    }

    Looked look(CurrentUser user, Collection<String> references, Topology topology) {
        var known = new HashMap<String, CiId>();
        var unknown = new TreeSet<String>();
        for (var text : references)
            visibleId(user, text, topology).ifPresentOrElse(id -> known.put(text, id), () -> unknown.add(text));
        return unknown.isEmpty()
                ? new Looked(known, Set.of(), Map.of())
                : look(user, unknown).with(known);
    }

    private static Optional<CiId> visibleId(CurrentUser user, String text, Topology topology) {
        try {
            var id = UUID.fromString(text);
            var ci = topology.cis().find(id);
            return ci >= 0 && user.tenants().contains(topology.cis().tenant(ci))
                    ? Optional.of(new CiId(id))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Looked look(CurrentUser user, Collection<String> references) {
        var missing = new TreeSet<>(references);
        var found = new HashMap<String, CiId>();
        var ambiguous = new TreeMap<String, Message>();
        var matches = cypher
                .run(FIND_ITEMS)
                .with("tenants", user.tenants())
                .with("references", missing)
                .with("limit", CANDIDATES + 1)
                .list(Match::of)
                .stream()
                .collect(groupingBy(Match::reference));
        matches.forEach((reference, all) -> {
            missing.remove(reference);
            var best = all.stream()
                    .filter(match -> match.precedence == all.getFirst().precedence)
                    .toList();
            if (best.size() == 1) found.put(reference, best.getFirst().ci);
            else ambiguous.put(reference, severalOf(reference, best));
        });
        return new Looked(found, missing, ambiguous);
    }

    static Message noneOf(Collection<String> references) {
        return Message.of("No CI has the id, external id or name %s.", references);
    }

    private static Message severalOf(String reference, List<Match> candidates) {
        var named = candidates.stream()
                .limit(CANDIDATES)
                .map(match -> "%s %s (%s)".formatted(match.type, match.name, match.ci))
                .toList();
        return candidates.size() > CANDIDATES
                ? Message.of("%s could be %s and more; give the id.", reference, named)
                : Message.of("%s could be %s; give the id.", reference, named);
    }
}
