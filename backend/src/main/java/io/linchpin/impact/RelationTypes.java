package io.linchpin.impact;

import io.linchpin.cmdb.Strength;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The relationship types of the catalogue, numbered in the order of their names. */
final class RelationTypes {
    private final List<String> names;
    private final List<Strength> strengths;
    private final byte[] most;

    RelationTypes(Map<String, Strength> byName) {
        names = byName.keySet().stream().sorted().toList();
        strengths = names.stream().map(byName::get).toList();
        most = new byte[names.size()];
        for (var type = 0; type < most.length; type++) most[type] = mostOf(strengths.get(type));
    }

    /** Negative when the catalogue does not know it. */
    int number(String name) {
        return Collections.binarySearch(names, name);
    }

    boolean carriesImpact(int type) {
        return type >= 0 && strengths.get(type) != Strength.NONE;
    }

    int size() {
        return names.size();
    }

    String name(int type) {
        return names.get(type);
    }

    Strength strength(int type) {
        return strengths.get(type);
    }

    /** Rank of the worst state that passes; anything worse arrives as this one. */
    byte most(int type) {
        return most[type];
    }

    private static byte mostOf(Strength strength) {
        var state =
                switch (strength) {
                    case HARD -> ImpactState.DOWN;
                    case SOFT -> ImpactState.DEGRADED;
                    case NONE -> ImpactState.OK;
                };
        return state.rank();
    }
}
