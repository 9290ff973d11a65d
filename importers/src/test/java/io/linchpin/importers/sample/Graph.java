package io.linchpin.importers.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The written files as a graph, with the rules of impact in their plainest form: every CI is looked at again until nothing
 * changes. CIs are named {@code tenant::external id}.
 */
final class Graph {
    enum State {
        OK,
        AT_RISK,
        DEGRADED,
        DOWN
    }

    record Edge(String type, String target) {}

    record Absorbed(String ci, int up, int of, int needs) {}

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final Set<String> PHYSICAL = Set.of(
            "Server", "Switch", "Router", "Firewall", "AccessPoint", "SanSwitch", "StorageArray", "Pdu", "Printer");

    private final Map<String, CSVRecord> items = new LinkedHashMap<>();
    private final Map<String, Map<String, Group>> groups = new HashMap<>();

    private record Group(String minUp, List<Edge> edges) {
        int needs() {
            var percent = minUp.endsWith("%");
            var number = Integer.parseInt(percent ? minUp.substring(0, minUp.length() - 1) : minUp);
            var size = targets().size();
            return Math.clamp(percent ? Math.ceilDiv(number * size, 100) : number, 1, size);
        }

        Set<String> targets() {
            return edges.stream().map(Edge::target).collect(Collectors.toSet());
        }
    }

    static List<CSVRecord> read(Path file) throws IOException {
        try (var parser = FORMAT.parse(Files.newBufferedReader(file))) {
            return parser.getRecords();
        }
    }

    Graph(Path company) throws IOException {
        var tenants = read(company.resolve("tenants.csv"));
        for (var tenant : tenants)
            for (var row : read(company.resolve(tenant.get("folder")).resolve("cis.csv")))
                items.put(tenant.get("name") + "::" + row.get("external_id"), row);
        for (var tenant : tenants)
            for (var row : read(company.resolve(tenant.get("folder")).resolve("relationships.csv")))
                add(tenant.get("name"), row);
    }

    private void add(String tenant, CSVRecord row) {
        var source = tenant + "::" + row.get("source");
        var target = row.get("target").contains("::") ? row.get("target") : tenant + "::" + row.get("target");
        var type = row.get("type");
        if (type.equals("CONNECTED_TO") || !live(source) || !live(target)) return;
        var name = row.get("group");
        var minUp = row.get("min_up");
        if (name.isEmpty()) {
            var group = defaultGroup(item(source).get("class"), type);
            name = group ? type : type + " " + target;
            minUp = "1";
        }
        var minUpOfGroup = minUp;
        groups.computeIfAbsent(source, _ -> new TreeMap<>())
                .computeIfAbsent(name, _ -> new Group(minUpOfGroup, new ArrayList<>()))
                .edges()
                .add(new Edge(type, target));
    }

    private static boolean defaultGroup(String ciClass, String type) {
        return switch (type) {
            case "HAS_MEMBER" -> Set.of("Cluster", "LoadBalancerPool").contains(ciClass);
            case "POWERED_BY" -> PHYSICAL.contains(ciClass);
            default -> false;
        };
    }

    private CSVRecord item(String ci) {
        var item = items.get(ci);
        if (item == null) throw new AssertionError("There is no " + ci);
        return item;
    }

    private boolean live(String ci) {
        return item(ci).get("status").equals("LIVE");
    }

    String ciClass(String ci) {
        return item(ci).get("class");
    }

    Set<String> items() {
        return items.keySet();
    }

    /** @param seeds with their effect */
    Impact impact(Map<String, State> seeds) {
        return new Impact(seeds);
    }

    /** Everything the CI depends on, however far. */
    Set<String> ancestors(String ci) {
        var found = new HashSet<String>();
        var open = new ArrayList<>(List.of(ci));
        while (!open.isEmpty())
            for (var group : groups.getOrDefault(open.removeLast(), Map.of()).values())
                for (var target : group.targets()) if (found.add(target)) open.add(target);
        return found;
    }

    final class Impact {
        private final Map<String, State> seeds;
        private final Map<String, State> states = new HashMap<>();

        private Impact(Map<String, State> seeds) {
            this.seeds = seeds;
            states.putAll(seeds);
            for (var changed = true; changed; ) {
                changed = false;
                for (var entry : groups.entrySet())
                    for (var group : entry.getValue().values()) {
                        var level = level(group);
                        if (level.compareTo(state(entry.getKey())) > 0) {
                            states.put(entry.getKey(), level);
                            changed = true;
                        }
                    }
            }
        }

        State state(String ci) {
            return states.getOrDefault(ci, State.OK);
        }

        /** All that are not OK. */
        Map<String, State> impacted() {
            return new TreeMap<>(states);
        }

        List<Absorbed> absorbed() {
            var absorbed = new ArrayList<Absorbed>();
            groups.forEach((ci, own) -> own.values().stream()
                    .filter(group -> level(group) == State.OK && atLeast(group, State.AT_RISK) > 0)
                    .map(group -> {
                        var size = group.targets().size();
                        return new Absorbed(ci, size - atLeast(group, State.DOWN), size, group.needs());
                    })
                    .forEach(absorbed::add));
            return absorbed;
        }

        /** The length of the shortest proof. */
        int hops(String ci) {
            var level = new HashSet<>(Set.of(ci));
            for (var hops = 0; hops < items.size(); hops++) {
                if (level.stream().anyMatch(each -> seeds.get(each) == state(each))) return hops;
                var next = new HashSet<String>();
                for (var each : level) next.addAll(binding(each));
                level = next;
            }
            throw new AssertionError(ci + " has no proof.");
        }

        private Set<String> binding(String ci) {
            var targets = new HashSet<String>();
            for (var group : groups.getOrDefault(ci, Map.of()).values())
                if (level(group) == state(ci))
                    for (var edge : group.edges())
                        if (contribution(edge).compareTo(state(ci)) >= 0) targets.add(edge.target());
            return targets;
        }

        private State level(Group group) {
            var spare = group.targets().size() - group.needs();
            var down = atLeast(group, State.DOWN);
            if (down > spare) return State.DOWN;
            if (atLeast(group, State.DEGRADED) > spare) return State.DEGRADED;
            return down >= Math.max(1, spare) || atLeast(group, State.AT_RISK) > spare ? State.AT_RISK : State.OK;
        }

        private int atLeast(Group group, State state) {
            return (int) group.edges().stream()
                    .filter(edge -> contribution(edge).compareTo(state) >= 0)
                    .map(Edge::target)
                    .distinct()
                    .count();
        }

        private State contribution(Edge edge) {
            var state = state(edge.target());
            return edge.type().equals("USES") && state == State.DOWN ? State.DEGRADED : state;
        }
    }
}
