package io.linchpin.importers.csv;

import io.linchpin.cmdb.OwnerKind;
import io.linchpin.imports.PlanFilter;
import io.linchpin.imports.RowKind;
import io.linchpin.shared.Invalid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which rows of a plan are meant, as it stands in an address: {@code ?kind=cis&verdict=create&class=Server&q=web}. */
final class RowQuestion {
    static final String REFUSE = "refuse";
    static final String KEPT = "kept";
    static final String OVERRULED = "overruled";

    /** What a verdict lets through; refused rows that were never planned and those that stayed are lists of their own. */
    private static final Map<String, PlanFilter.Wanted> VERDICTS = Map.of(
            "create", PlanFilter.Wanted.CREATE,
            "update", PlanFilter.Wanted.UPDATE,
            "retire", PlanFilter.Wanted.RETIRE,
            "change", PlanFilter.Wanted.CHANGE,
            "drop", PlanFilter.Wanted.DROPPED);

    private RowQuestion() {}

    static String verdict(Map<String, String> asked) {
        return asked.getOrDefault("verdict", "change");
    }

    /** By kind, in the order people read them. */
    static List<PlanFilter> filters(Map<String, String> asked) {
        var wanted = VERDICTS.get(verdict(asked));
        if (wanted == null)
            throw Invalid.field(
                    "verdict",
                    verdict(asked),
                    "A verdict is create, update, retire, change for these three, drop, refuse, overruled or kept. What is the same is only counted.");
        var kind = asked.get("kind");
        return (kind == null ? RunAnswer.KINDS : List.of(kind(kind)))
                .stream().map(one -> filter(one, wanted, asked)).toList();
    }

    private static PlanFilter filter(RowKind kind, PlanFilter.Wanted wanted, Map<String, String> asked) {
        return new PlanFilter(
                kind,
                wanted,
                asked.getOrDefault("class", ""),
                asked.getOrDefault("file", ""),
                asked.getOrDefault("field", ""),
                lacks(asked.get("lacks")),
                asked.getOrDefault("q", ""));
    }

    private static @Nullable OwnerKind lacks(@Nullable String column) {
        if (column == null) return null;
        for (var kind : OwnerKind.values()) if (kind.column().equals(column)) return kind;
        throw Invalid.field(
                "lacks",
                column,
                "CIs are left without one of %s.",
                Arrays.stream(OwnerKind.values()).map(OwnerKind::column).toList());
    }

    private static RowKind kind(String text) {
        try {
            return RowKind.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Invalid.field("kind", text, "A kind is cis, relationships, teams or people.");
        }
    }
}
