package io.linchpin.impact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A redundancy group that something reached.
 * @param ci whose group it is
 * @param arithmetic null when the group has members that the reader may not see
 * @param members those that are LIVE and may be seen
 */
public record GroupView(ShownCi ci, String group, @Nullable Arithmetic arithmetic, List<ShownCi> members) {
    public GroupView {
        members = List.copyOf(members);
    }
}
