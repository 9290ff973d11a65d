package io.linchpin.cmdb;

import io.linchpin.shared.Invalid;
import java.util.List;

/**
 * A relationship type of the catalogue. The edge points from the dependent to what it depends on.
 * @param name as stored: {@code RUNS_ON}
 * @param phrase from the source to the target: "runs on"
 * @param inverse from the target to the source: "runs"
 * @param usual class pairs it usually joins, classes below included; empty means any
 * @param strict other pairs are refused instead of warned about
 */
public record RelationType(
        String name, String phrase, String inverse, Strength strength, List<ClassPair> usual, boolean strict) {
    public record ClassPair(String source, String target) {}

    public RelationType {
        if (!name.matches("[A-Z][A-Z0-9_]{0,63}"))
            throw Invalid.field("name", name, "A relationship type has capitals, digits and _, such as RUNS_ON.");
        usual = List.copyOf(usual);
    }
}
