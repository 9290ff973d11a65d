package io.linchpin.ui.settings.audit;

import io.linchpin.audit.AuditEntry;
import io.linchpin.ui.component.DiffCell;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an entry changed, value by value.
 * @param values the names of the values, in their order
 */
public record Changes(List<Change> values) {
    public Changes {
        values = List.copyOf(values);
    }

    /** @param before and @param after null where there was none */
    record Change(
            String name, @Nullable String before, @Nullable String after) {
        DiffCell cell(UnaryOperator<String> word) {
            if (before == null) return DiffCell.added(name, word.apply(String.valueOf(after)));
            if (after == null) return DiffCell.removed(name, word.apply(before));
            return DiffCell.changed(name, word.apply(before), word.apply(after));
        }
    }

    static Changes of(AuditEntry entry) {
        var names = new TreeSet<>(entry.before().keySet());
        names.addAll(entry.after().keySet());
        return new Changes(names.stream()
                .map(name -> new Change(name, text(entry.before(), name), text(entry.after(), name)))
                .toList());
    }

    public static AuditKind kind(AuditEntry entry) {
        return AuditKind.of(entry.about());
    }

    private static @Nullable String text(Map<String, Object> values, String name) {
        var value = values.get(name);
        return value == null ? null : value.toString();
    }
}
