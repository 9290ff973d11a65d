package io.linchpin.cmdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a CI can be recognised by: a key for each identifier of its class that it has all values for, the strongest first.
 * @param type the name of its class
 */
public record Identity(String type, List<Key> keys) {
    /**
     * @param text the same for all CIs that the rule takes for one, apart from where they are
     * @param value for people, as it was written: {@code SN-123}
     */
    public record Key(IdentifierRule rule, String text, String value) {}

    public Identity {
        keys = List.copyOf(keys);
    }

    public static Identity of(Catalogue catalogue, CiFacts facts) {
        return of(catalogue, facts.type(), field -> switch (field) {
            case "name" -> facts.name();
            case "environment" -> facts.environment();
            default -> facts.attributes().get(field);
        });
    }

    /** @param values by field of the rules, null where there is none */
    public static Identity of(Catalogue catalogue, String type, Function<String, @Nullable Object> values) {
        var keys = new ArrayList<Key>();
        for (var rule : catalogue.identifiers(type)) key(rule, values).ifPresent(keys::add);
        return new Identity(type, keys);
    }

    /**
     * Two whose strongest identifiers are of one kind and differ are two, whatever else they share: an address may pass from one
     * server to the next, a serial number does not. Where a place is part of the identifier, it says nothing of this kind.
     */
    public boolean isToldApartFrom(Identity other) {
        return strongest()
                .filter(mine -> other.strongest()
                        .filter(theirs -> mine.rule.equals(theirs.rule) && !mine.text.equals(theirs.text))
                        .isPresent())
                .isPresent();
    }

    /** The key that tells it apart from others; empty when a place is part of it, or when there is none. */
    public Optional<Key> strongest() {
        return keys.stream().findFirst().filter(key -> key.rule.within() == null);
    }

    private static Optional<Key> key(IdentifierRule rule, Function<String, @Nullable Object> values) {
        var text = new StringBuilder(rule.toString());
        var shown = new ArrayList<String>();
        for (var field : rule.fields()) {
            var value = values.apply(field);
            var plain = value == null ? Optional.<String>empty() : IdentifierValue.plain(field, value);
            if (value == null || plain.isEmpty()) return Optional.empty();
            text.append('|').append(plain.get());
            shown.add(IdentifierValue.shown(value));
        }
        return Optional.of(new Key(rule, text.toString(), String.join(" + ", shown)));
    }
}
