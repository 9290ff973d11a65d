package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbQuery.DESCRIBE_NEIGHBOURHOOD;
import static io.linchpin.cmdb.CmdbQuery.EXPAND_TO_NEEDED;
import static io.linchpin.cmdb.CmdbQuery.EXPAND_TO_NEEDING;

import io.linchpin.cmdb.Neighbourhood.Direction;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.Row;
import io.linchpin.shared.TenantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Collects the CIs around one CI, step by step: one query a step and one for the details, however many CIs there are. */
@Component
class Walk {
    private final Cypher cypher;
    private final Catalogues catalogues;

    Walk(Cypher cypher, Catalogues catalogues) {
        this.cypher = cypher;
        this.catalogues = catalogues;
    }

    private record Step(CiId id, int level, String className, String nameKey) {}

    private record Found(
            CiId id,
            boolean visible,
            @Nullable String className,
            @Nullable String nameKey) {}

    Neighbourhood around(Set<TenantId> tenants, Ci centre, Neighbourhood.Question question) {
        var catalogue = catalogues.current();
        var types = catalogue.types().stream()
                .filter(type -> !question.carrying() || type.strength() != Strength.NONE)
                .map(RelationType::name)
                .toList();
        var reached = new ArrayList<Step>();
        if (question.direction() != Direction.UP) reached.addAll(walk(tenants, types, centre, question.depth(), 1));
        if (question.direction() != Direction.DOWN) reached.addAll(walk(tenants, types, centre, question.depth(), -1));
        var classes = catalogue.withBelow(question.classes());
        var wanted = reached.stream()
                .filter(step -> question.classes().isEmpty() || classes.contains(step.className))
                .sorted(Comparator.comparingInt((Step step) -> Math.abs(step.level))
                        .thenComparing(Step::className)
                        .thenComparing(Step::nameKey)
                        .thenComparing(step -> step.id.toString()))
                .toList();
        var levels = new LinkedHashMap<CiId, Integer>();
        levels.put(centre.id(), 0);
        for (var step : wanted) if (levels.size() <= question.limit()) levels.putIfAbsent(step.id, step.level);
        var distinct = new LinkedHashSet<CiId>();
        wanted.forEach(step -> distinct.add(step.id));
        distinct.remove(centre.id());
        var drawing = new Drawing(catalogue, question.direction(), levels);
        cypher.run(DESCRIBE_NEIGHBOURHOOD)
                .with("tenants", tenants)
                .with("ids", levels.keySet())
                .with("centre", centre.id())
                .with("types", types)
                .forEach(drawing::add);
        return new Neighbourhood(
                centre.id().toString(),
                drawing.nodes(),
                drawing.edges,
                distinct.size() + 1L - levels.size(),
                drawing.connected);
    }

    /** @param sign 1 to what is needed, -1 to what needs */
    private List<Step> walk(Set<TenantId> tenants, List<String> types, Ci centre, int depth, int sign) {
        var seen = new LinkedHashSet<CiId>(List.of(centre.id()));
        var reached = new ArrayList<Step>();
        var front = List.of(centre.id());
        for (var level = 1; level <= depth && !front.isEmpty(); level++) {
            var next = new ArrayList<CiId>();
            for (var found : expand(tenants, types, front, sign)) {
                if (!found.visible || !seen.add(found.id) || found.className == null || found.nameKey == null) continue;
                next.add(found.id);
                reached.add(new Step(found.id, level * sign, found.className, found.nameKey));
            }
            front = next;
        }
        return reached;
    }

    private List<Found> expand(Set<TenantId> tenants, List<String> types, List<CiId> front, int sign) {
        return cypher.run(sign > 0 ? EXPAND_TO_NEEDED : EXPAND_TO_NEEDING)
                .with("tenants", tenants)
                .with("ids", front)
                .with("types", types)
                .list(row -> new Found(
                        row.id("id", CiId::new),
                        row.truth("visible"),
                        row.textOrNull("class"),
                        row.textOrNull("nameKey")));
    }

    /** Puts nodes and edges together as the rows arrive. */
    private static final class Drawing {
        private final Catalogue catalogue;
        private final Direction direction;
        private final Map<CiId, Integer> levels;
        private final List<Neighbourhood.Edge> edges = new ArrayList<>();
        private final Map<String, Neighbourhood.Node> hidden = new LinkedHashMap<>();
        private final Map<CiId, Described> described = new LinkedHashMap<>();
        private final Map<CiId, Integer> drawnNeeds = new HashMap<>();
        private final Map<CiId, Integer> drawnNeededBy = new HashMap<>();
        private int connected;

        private record Described(Neighbour.Visible ci, int needs, int neededBy) {}

        Drawing(Catalogue catalogue, Direction direction, Map<CiId, Integer> levels) {
            this.catalogue = catalogue;
            this.direction = direction;
            this.levels = levels;
        }

        void add(Row row) {
            var ci = CiRows.visible(CiRows.node(row, "ci"));
            described.put(ci.id(), new Described(ci, row.number("needs"), row.number("neededBy")));
            connected += row.number("connected");
            for (var edge : row.rows("edges")) {
                var target = edge.id("target", CiId::new);
                edges.add(edge(edge, ci.type(), ci.id().toString(), target.toString()));
                drawnNeeds.merge(ci.id(), 1, Integer::sum);
                drawnNeededBy.merge(target, 1, Integer::sum);
            }
            var level = levels.getOrDefault(ci.id(), 0);
            if (down(level))
                for (var edge : row.rows("hiddenNeeds"))
                    edges.add(edge(
                            edge,
                            ci.type(),
                            ci.id().toString(),
                            hide(edge.textOrNull("providedBy"), Math.max(level, 0) + 1)));
            if (up(level))
                for (var edge : row.rows("hiddenNeededBy"))
                    edges.add(edge(
                            edge,
                            null,
                            hide(null, Math.min(level, 0) - 1),
                            ci.id().toString()));
        }

        List<Neighbourhood.Node> nodes() {
            var nodes = new ArrayList<Neighbourhood.Node>();
            levels.forEach((id, level) -> {
                var found = described.get(id);
                if (found == null) return;
                var more = 0;
                if (down(level)) more += found.needs - drawnNeeds.getOrDefault(id, 0);
                if (up(level)) more += found.neededBy - drawnNeededBy.getOrDefault(id, 0);
                nodes.add(new Neighbourhood.Node(id.toString(), level, found.ci, Math.max(0, more)));
            });
            nodes.addAll(hidden.values());
            return nodes;
        }

        private boolean down(int level) {
            return level > 0 || (level == 0 && direction != Direction.UP);
        }

        private boolean up(int level) {
            return level < 0 || (level == 0 && direction != Direction.DOWN);
        }

        /** One node for each tenant and side, nearest level: their number would tell something already. */
        private String hide(@Nullable String providedBy, int level) {
            var key = "hidden " + (level > 0 ? "above " + providedBy : "below");
            var known = hidden.get(key);
            if (known == null || Math.abs(level) < Math.abs(known.level()))
                hidden.put(key, new Neighbourhood.Node(key, level, new Neighbour.Hidden(providedBy), 0));
            return key;
        }

        private Neighbourhood.Edge edge(Row row, @Nullable String sourceClass, String source, String target) {
            var type = catalogue.typeNamed(row.text("type"));
            var counted = sourceClass == null
                    ? new GroupRule(null, null, false)
                    : GroupRule.of(catalogue, sourceClass, type.name(), row.textOrNull("group"), CiRows.minUp(row));
            return new Neighbourhood.Edge(
                    source,
                    target,
                    type.name(),
                    type.strength(),
                    counted.group(),
                    counted.minUp(),
                    counted.byDefault());
        }
    }
}
