package io.linchpin.ui.component.map;

import io.linchpin.ui.component.DiffSign;
import org.jspecify.annotations.Nullable;

/**
 * A line of the map, in the direction in which failure travels.
 *
 * @param from id of the CI or group that is needed
 * @param to id of the CI or group that needs it
 * @param type the relationship, as it is called on the line: {@code HOSTED_ON}
 * @param soft drawn dashed: failure passes up weakened
 * @param sign what happens to it, on a map of changes
 */
public record MapEdge(
        String from,
        String to,
        String type,
        boolean soft,
        @Nullable DiffSign sign) {
    public MapEdge(String from, String to, String type, boolean soft) {
        this(from, to, type, soft, null);
    }

    public static MapEdge hard(String from, String to, String type) {
        return new MapEdge(from, to, type, false);
    }

    public static MapEdge soft(String from, String to, String type) {
        return new MapEdge(from, to, type, true);
    }
}
