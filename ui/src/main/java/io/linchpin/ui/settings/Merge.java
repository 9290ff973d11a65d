package io.linchpin.ui.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What two people made of the same values at the same time; all three have the same keys.
 * @param base as both read them
 * @param mine as one wants them
 * @param theirs as the other has saved them meanwhile
 */
public record Merge(Map<String, String> base, Map<String, String> mine, Map<String, String> theirs) {
    public Merge {
        base = Map.copyOf(base);
        mine = Map.copyOf(mine);
        theirs = Map.copyOf(theirs);
    }

    /** One value that both may have changed. */
    public record Change(String field, String base, String mine, String theirs) {
        /** Both changed it, and not to the same. */
        public boolean contested() {
            return !mine.equals(base) && !theirs.equals(base) && !mine.equals(theirs);
        }
    }

    /** What the other changed, by name. */
    public List<Change> changes() {
        return base.keySet().stream()
                .sorted()
                .map(field -> new Change(field, value(base, field), value(mine, field), value(theirs, field)))
                .filter(change -> !change.theirs().equals(change.base()))
                .toList();
    }

    /** Nothing is lost: mine where I changed something, theirs everywhere else. */
    public Map<String, String> merged() {
        var merged = new LinkedHashMap<>(theirs);
        mine.forEach((field, value) -> {
            if (!value.equals(base.get(field))) merged.put(field, value);
        });
        return Map.copyOf(merged);
    }

    private static String value(Map<String, String> values, String field) {
        return values.getOrDefault(field, "");
    }
}
