package io.linchpin.cmdb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who goes before whom. The nearest class with a rule decides, its rule for the field before its rule for all. Where no rule
 * names them, people go before every source that none names either, and of such sources the one that said it last.
 */
public final class Precedence {
    private static final int FIRST = -1;
    private static final int LAST = Integer.MAX_VALUE;

    private final Map<Place, PrecedenceRule> rules = new HashMap<>();
    private final Function<String, List<CiClass>> lineage;

    private record Place(String className, String field) {
        static Place of(PrecedenceRule rule) {
            return new Place(rule.className(), rule.field());
        }
    }

    Precedence(List<PrecedenceRule> rules, Function<String, List<CiClass>> lineage) {
        rules.forEach(rule -> this.rules.put(Place.of(rule), rule));
        this.lineage = lineage;
    }

    /** By class, then by field. */
    public List<PrecedenceRule> rules() {
        return rules.values().stream()
                .sorted(Comparator.comparing(PrecedenceRule::className).thenComparing(PrecedenceRule::field))
                .toList();
    }

    /** The rule that holds for a field of CIs of the class, also when it stands with a class above. */
    public Optional<PrecedenceRule> rule(String className, String field) {
        for (var at : lineage.apply(className))
            for (var wanted : List.of(field, PrecedenceRule.ALL)) {
                var rule = rules.get(new Place(at.name(), wanted));
                if (rule != null) return Optional.of(rule);
            }
        return Optional.empty();
    }

    /** Changes whenever a rule does that holds for the class; empty when there is none. Part of the fingerprints of rows. */
    public String stamp(String className) {
        var holding = new ArrayList<String>();
        for (var at : lineage.apply(className))
            for (var rule : rules()) if (rule.className().equals(at.name())) holding.add(rule.toString());
        return holding.isEmpty() ? "" : "." + Integer.toHexString(holding.hashCode());
    }

    /** Smaller goes before greater. */
    int rank(String className, String field, Author author) {
        return rule(className, field).map(rule -> rank(rule.order(), author)).orElseGet(() -> unnamed(author));
    }

    private static int rank(List<String> order, Author author) {
        var name = author.kind() == Author.Kind.PERSON ? PrecedenceRule.PERSON : author.name();
        for (int i = 0; i < order.size(); i++) if (order.get(i).equalsIgnoreCase(name)) return i;
        return unnamed(author);
    }

    private static int unnamed(Author author) {
        return author.kind() == Author.Kind.PERSON ? FIRST : LAST;
    }
}
