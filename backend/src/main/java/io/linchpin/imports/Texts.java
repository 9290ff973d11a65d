package io.linchpin.imports;

import io.linchpin.cmdb.AttributeType;
import io.linchpin.cmdb.Party;
import io.linchpin.shared.Message;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/** How values of a plan read. */
final class Texts {
    private static final double ALIKE = 0.82;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private Texts() {}

    static @Nullable String of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Party party -> party.name();
            case Enum<?> constant -> constant.name();
            default -> AttributeType.text(value);
        };
    }

    static <E extends Enum<E>> List<String> list(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    /** What is said, with what was probably meant when something is alike. */
    static Message didYouMean(Message said, String text, Collection<String> candidates) {
        return nearest(text, candidates)
                .map(near -> Message.of("%s Did you mean %s?", said, near))
                .orElse(said);
    }

    static Optional<String> nearest(String text, Collection<String> candidates) {
        record Scored(String candidate, double score) {}
        return candidates.stream()
                .map(candidate -> new Scored(candidate, SIMILARITY.apply(plain(text), plain(candidate))))
                .filter(scored -> scored.score >= ALIKE)
                .max(Comparator.comparingDouble(Scored::score))
                .map(Scored::candidate);
    }

    /** @param after null when the row does not say; blank clears */
    static void compare(Map<String, Change> changes, String field, @Nullable String before, @Nullable String after) {
        if (after == null) return;
        var wanted = after.isBlank() ? null : after.strip();
        if (!Objects.equals(before, wanted)) changes.put(field, new Change(before, wanted));
    }

    /** @param cell null when the row does not say; blank clears */
    static @Nullable String kept(@Nullable String cell, @Nullable String stored) {
        return cell == null ? stored : cell.isBlank() ? null : cell.strip();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}
