package io.linchpin.impact;

import static io.linchpin.impact.ImpactQuery.FIND_ITEMS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.linchpin.cmdb.CiId;
import io.linchpin.identity.CurrentUser;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        var wanted = new HashSet<>(references);
        var matches = cypher
                .run(FIND_ITEMS)
                .with("tenants", user.tenants())
                .with("references", wanted)
                .with("limit", CANDIDATES + 1)
                .list(Match::of)
                .stream()
                .collect(groupingBy(Match::reference));
        requireAll(wanted, matches);

        var found = new HashMap<String, CiId>();
        var ambiguous = new ArrayList<FieldError>();
        matches.forEach((reference, all) -> {
            var best = all.stream()
                    .filter(match -> match.precedence == all.getFirst().precedence)
                    .toList();
            if (best.size() == 1) found.put(reference, best.getFirst().ci);
            else ambiguous.add(FieldError.of("ci", reference, severalOf(reference, best)));
        });
        if (!ambiguous.isEmpty())
            throw new Invalid(
                    ambiguous.stream().map(FieldError::message).sorted().collect(joining(" ")), ambiguous);
        return found;
    }

    private static void requireAll(Collection<String> wanted, Map<String, List<Match>> matches) {
        var missing = wanted.stream()
                .filter(reference -> !matches.containsKey(reference))
                .sorted()
                .toList();
        if (!missing.isEmpty())
            throw new NotFound("No CI has the id, external id or name %s.".formatted(String.join(", ", missing)));
    }

    private static String severalOf(String reference, List<Match> candidates) {
        var named = candidates.stream()
                .limit(CANDIDATES)
                .map(match -> "%s %s (%s)".formatted(match.type, match.name, match.ci))
                .collect(joining(", "));
        var more = candidates.size() > CANDIDATES ? " and more" : "";
        return "%s could be %s%s; give the id.".formatted(reference, named, more);
    }
}
