package io.linchpin.cmdb;

import io.linchpin.cmdb.CiChangeSet.RelationKey;
import io.linchpin.cmdb.CiChangeSet.RelationState;
import io.linchpin.cmdb.Merge.Fate;
import io.linchpin.shared.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of the relationships of a CI that goes on as another. There is at most one of a type between two CIs. */
final class MovedEdges {
    private MovedEdges() {}

    /** @param tenant of the CI that depends, to whose history it belongs */
    record Edge(RelationKey key, RelationState state, Instant firstSeen, TenantId tenant, Neighbour.Visible other) {}

    /**
     * @param after null when it ends
     * @param joined the one of the survivor that takes it in, if any
     * @param lost a group that has a member less, if any
     */
    record Move(
            Edge edge,
            @Nullable Edge after,
            @Nullable Edge joined,
            @Nullable String lost) {
        Fate fate() {
            return after == null ? Fate.ENDS : joined == null ? Fate.MOVES : Fate.JOINS;
        }
    }

    /** @param edges all of both CIs */
    static List<Move> of(CiId survivor, CiId retired, List<Edge> edges) {
        var kept = new HashMap<RelationKey, Edge>();
        var numbers = new HashMap<String, MinUp>();
        for (var edge : edges) {
            if (touches(edge, retired)) continue;
            kept.put(edge.key, edge);
            var minUp = edge.state.minUp();
            if (edge.key.source().equals(survivor) && edge.state.group() != null && minUp != null)
                numbers.putIfAbsent(edge.state.group(), minUp);
        }
        var moves = new ArrayList<Move>();
        for (var edge : edges) if (touches(edge, retired)) moves.add(move(survivor, retired, edge, kept, numbers));
        return moves;
    }

    private static Move move(
            CiId survivor, CiId retired, Edge edge, Map<RelationKey, Edge> kept, Map<String, MinUp> numbers) {
        var source = edge.key.source().equals(retired) ? survivor : edge.key.source();
        var target = edge.key.target().equals(retired) ? survivor : edge.key.target();
        if (source.equals(target)) return new Move(edge, null, null, null);
        var key = new RelationKey(source, edge.key.type(), target);
        var joined = kept.get(key);
        var state = joined == null ? edge.state : together(joined.state, edge.state);
        // One group has one number, and the survivor's stands.
        var number = state.group() == null ? null : numbers.get(state.group());
        if (source.equals(survivor) && number != null)
            state = new RelationState(state.group(), number, state.sources());
        var since = joined != null && joined.firstSeen.isBefore(edge.firstSeen) ? joined.firstSeen : edge.firstSeen;
        var lost =
                joined != null && Objects.equals(joined.state.group(), edge.state.group()) ? edge.state.group() : null;
        return new Move(edge, new Edge(key, state, since, edge.tenant, edge.other), joined, lost);
    }

    private static RelationState together(RelationState survivor, RelationState retired) {
        var sources = new HashSet<>(survivor.sources());
        sources.addAll(retired.sources());
        var grouped = survivor.group() == null ? retired : survivor;
        return new RelationState(grouped.group(), grouped.minUp(), Set.copyOf(sources));
    }

    private static boolean touches(Edge edge, CiId ci) {
        return edge.key.source().equals(ci) || edge.key.target().equals(ci);
    }
}
