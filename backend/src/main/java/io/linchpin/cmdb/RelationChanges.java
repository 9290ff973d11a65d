package io.linchpin.cmdb;

import io.linchpin.cmdb.CiChangeSet.RelationState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What differs between two states of a relationship, as history tells it. */
final class RelationChanges {
    private RelationChanges() {}

    static Map<String, CiFacts.Difference> between(@Nullable RelationState before, @Nullable RelationState after) {
        var changes = new LinkedHashMap<String, CiFacts.Difference>();
        compare(changes, "group", value(before, RelationState::group), value(after, RelationState::group));
        compare(changes, "min_up", value(before, RelationState::minUp), value(after, RelationState::minUp));
        return changes;
    }

    private static @Nullable String value(
            @Nullable RelationState state, Function<RelationState, @Nullable Object> part) {
        if (state == null) return null;
        var value = part.apply(state);
        return value == null ? null : value.toString();
    }

    private static void compare(
            Map<String, CiFacts.Difference> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) changes.put(field, new CiFacts.Difference(before, after));
    }
}
