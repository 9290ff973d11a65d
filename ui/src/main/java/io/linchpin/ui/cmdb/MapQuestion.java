package io.linchpin.ui.cmdb;

import io.linchpin.cmdb.Neighbourhood;
import io.linchpin.cmdb.Neighbourhood.Direction;
import io.linchpin.ui.component.Address;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a map around a CI is asked for, as it stands in the address. */
record MapQuestion(Direction direction, int depth, Set<String> classes) {
    static final int DEEPEST = 10;
    private static final int USUAL_DEPTH = 3;
    private static final int MOST = 1_000;
    private static final String NEEDS = "needs";
    private static final String NEEDED_BY = "needed-by";

    MapQuestion {
        depth = Math.clamp(depth, 1, DEEPEST);
        classes = Set.copyOf(classes);
    }

    static MapQuestion of(Map<String, List<String>> parameters) {
        var depth = Address.text(parameters, "depth");
        return new MapQuestion(
                switch (Address.text(parameters, "direction")) {
                    case NEEDS -> Direction.DOWN;
                    case NEEDED_BY -> Direction.UP;
                    default -> Direction.BOTH;
                },
                depth.matches("\\d{1,2}") ? Integer.parseInt(depth) : USUAL_DEPTH,
                Set.copyOf(parameters.getOrDefault("class", List.of())));
    }

    Map<String, List<String>> parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        switch (direction) {
            case DOWN -> parameters.put("direction", List.of(NEEDS));
            case UP -> parameters.put("direction", List.of(NEEDED_BY));
            case BOTH -> {}
        }
        if (depth != USUAL_DEPTH) parameters.put("depth", List.of(String.valueOf(depth)));
        if (!classes.isEmpty())
            parameters.put("class", classes.stream().sorted().toList());
        return parameters;
    }

    Neighbourhood.Question question() {
        return new Neighbourhood.Question(direction, depth, classes, MOST, true);
    }
}
