package io.linchpin.imports;

import io.linchpin.cmdb.Catalogue;
import io.linchpin.cmdb.CiClass;
import io.linchpin.cmdb.IdentifierRule;
import io.linchpin.cmdb.Identity;
import io.linchpin.imports.UploadRow.CiRow;
import io.linchpin.imports.UploadRow.RelationshipRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one upload can be recognised by, and which of them are like each other. Filled before the first row is
 * compared: first with relationships, because where a CI is can be part of what it is recognised by, then with CIs.
 */
final class Identities {
    private final Catalogue catalogue;
    private final Set<String> placing;
    private final FingerprintMap located = new FingerprintMap();
    private final List<String> places = new ArrayList<>();
    private final Map<String, Integer> placeNumbers = new HashMap<>();
    private final Map<String, Optional<CiClass>> classes = new HashMap<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final Map<Kind, Integer> kindNumbers = new HashMap<>();
    private final FingerprintMap claims = new FingerprintMap();
    private final Map<Fingerprint, List<Integer>> repeated = new HashMap<>();
    private int[] ordinals = new int[1024];
    private long[] strongest = new long[1024];
    private int[] kind = new int[1024];
    private int rows;

    Identities(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.placing = catalogue.identifyingPlaces();
    }

    /** What many rows have in common. @param strongest the identifier that tells such a row apart from others, if any */
    private record Kind(String type, @Nullable IdentifierRule strongest) {}

    /** Other rows that are about the same CI as one. */
    record Rivals(Identity.Key by, List<Integer> ordinals) {}

    /** A row says where a CI is. */
    void locate(RelationshipRow row) {
        if (!placing.contains(row.type())) return;
        located.put(location(row.type(), row.source()), placeNumbers.computeIfAbsent(row.target(), place -> {
            places.add(place);
            return places.size() - 1;
        }));
    }

    /** What the upload says the CI of the row is in; null when it says nothing. */
    @Nullable
    String place(CiRow row, String type) {
        var byId = located.get(location(type, row.externalId()));
        var name = row.fields().getOrDefault("name", row.externalId());
        var number = byId == FingerprintMap.MISSING ? located.get(location(type, name)) : byId;
        return number == FingerprintMap.MISSING ? null : places.get(number);
    }

    /** Empty when the row does not say what it is, or has none of the values. */
    Identity of(CiRow row) {
        var type = classes.computeIfAbsent(row.fields().getOrDefault("class", ""), catalogue::translateClass);
        if (type.isEmpty()) return new Identity("", List.of());
        var name = type.get().name();
        return Identity.of(catalogue, name, field -> switch (field) {
            case "name" -> row.fields().getOrDefault("name", row.externalId());
            case "environment" -> row.fields().get(field);
            default -> value(name, field, row.attributes().get(field));
        });
    }

    /** @param ordinal the number of its external id, claimed once */
    void claim(CiRow row, int ordinal) {
        var identity = of(row);
        if (identity.keys().isEmpty()) return;
        if (rows == ordinals.length) grow();
        var best = identity.strongest();
        ordinals[rows] = ordinal;
        strongest[rows] = best.map(Identities::compact).orElse(0L);
        kind[rows] =
                number(new Kind(identity.type(), best.map(Identity.Key::rule).orElse(null)));
        for (var key : identity.keys()) fingerprint(row, key).ifPresent(this::claim);
        rows++;
    }

    /** The first identifier that other rows of the upload share, with the numbers of their external ids. */
    Optional<Rivals> rivals(CiRow row, Identity identity, int ordinal) {
        for (var key : identity.keys()) {
            var others = fingerprint(row, key).map(repeated::get).orElse(List.of()).stream()
                    .filter(other -> ordinals[other] != ordinal && isAlike(other, identity))
                    .map(other -> ordinals[other])
                    .distinct()
                    .toList();
            if (!others.isEmpty()) return Optional.of(new Rivals(key, others));
        }
        return Optional.empty();
    }

    /** As {@link Identity#isToldApartFrom} says, of a row of which little was kept. */
    private boolean isAlike(int row, Identity identity) {
        var other = kinds.get(kind[row]);
        if (!catalogue.isRelated(other.type, identity.type())) return false;
        return identity.strongest()
                .filter(key -> key.rule().equals(other.strongest) && compact(key) != strongest[row])
                .isEmpty();
    }

    private void claim(Fingerprint key) {
        var before = claims.get(key);
        if (before == FingerprintMap.MISSING) claims.put(key, rows);
        else
            repeated.computeIfAbsent(key, missing -> new ArrayList<>(List.of(before)))
                    .add(rows);
    }

    private int number(Kind wanted) {
        return kindNumbers.computeIfAbsent(wanted, missing -> {
            kinds.add(wanted);
            return kinds.size() - 1;
        });
    }

    private void grow() {
        ordinals = Arrays.copyOf(ordinals, rows * 2);
        strongest = Arrays.copyOf(strongest, rows * 2);
        kind = Arrays.copyOf(kind, rows * 2);
    }

    private static long compact(Identity.Key key) {
        return Fingerprint.of(key.text()).high();
    }

    private Optional<Fingerprint> fingerprint(CiRow row, Identity.Key key) {
        var within = key.rule().within();
        if (within == null) return Optional.of(Fingerprint.of(key.text()));
        return Optional.ofNullable(place(row, within)).map(place -> Fingerprint.of(key.text() + "|" + place));
    }

    /** As it would be stored, so that both are compared alike. */
    private @Nullable Object value(String type, String attribute, @Nullable String text) {
        if (text == null || text.isBlank()) return null;
        return catalogue
                .attribute(type, attribute)
                .flatMap(definition -> definition.type().parse(text))
                .orElse(text);
    }

    private static Fingerprint location(String type, String reference) {
        return Fingerprint.of(type + " " + reference);
    }
}
