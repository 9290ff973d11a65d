package io.linchpin.cmdb;

import io.linchpin.shared.Row;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The relationships of a CI as {@code list_relationships.cypher} returns them. */
final class RelationRows {
    private final Catalogue catalogue;

    private RelationRows(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static CiRelations of(Catalogue catalogue, Row row) {
        var rows = new RelationRows(catalogue);
        var groups = new HashMap<Group, @Nullable Integer>();
        row.rows("groups").forEach(group -> groups.put(Group.of(group), members(group)));
        return new CiRelations(
                rows.relations(row.rows("outgoing"), true, edge -> groups.get(Group.counting(edge))),
                rows.relations(row.rows("incoming"), false, RelationRows::members),
                row.longNumber("needs"),
                row.longNumber("neededBy"));
    }

    /** The edges of a CI that count together: those of one name, or those of one type without a name. */
    private record Group(@Nullable String name, @Nullable String type) {
        static Group of(Row group) {
            return new Group(group.textOrNull("group"), group.textOrNull("type"));
        }

        static Group counting(Row edge) {
            var name = edge.textOrNull("group");
            return new Group(name, name == null ? edge.text("type") : null);
        }
    }

    private static @Nullable Integer members(Row group) {
        return group.truth("hidden") ? null : group.numberOrNull("members");
    }

    private List<CiRelation> relations(List<Row> edges, boolean outgoing, Function<Row, @Nullable Integer> members) {
        return edges.stream()
                .map(edge -> relation(edge, outgoing, members))
                .distinct()
                .toList();
    }

    private CiRelation relation(Row edge, boolean outgoing, Function<Row, @Nullable Integer> members) {
        var type = catalogue.typeNamed(edge.text("type"));
        var other = edge.rowOrNull("other");
        var counted = GroupRule.of(
                catalogue, edge.textOrNull("class"), type.name(), edge.textOrNull("group"), CiRows.minUp(edge));
        return new CiRelation(
                outgoing,
                type.name(),
                outgoing ? type.phrase() : type.inverse(),
                type.strength(),
                counted.group(),
                counted.minUp(),
                counted.group() == null ? null : members.apply(edge),
                counted.byDefault(),
                other == null ? new Neighbour.Hidden(edge.textOrNull("providedBy")) : CiRows.visible(other),
                edge.texts("sources"),
                other == null ? Instant.EPOCH : edge.instant("firstSeen"));
    }
}
