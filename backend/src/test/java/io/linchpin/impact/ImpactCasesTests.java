package io.linchpin.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.MinUp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The executable specification of impact, kept outside the project. */
class ImpactCasesTests {
    private static final Path CASES =
            Path.of(System.getProperty("linchpin.root"), "../shared/cases/impact/cases.jsonl");

    private record Case(String name, JsonNode json) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        assertThat(CASES)
                .as("The executable cases of impact; put the folder shared beside the project")
                .exists();
        var mapper = JsonMapper.shared();
        return Files.readAllLines(CASES).stream()
                .map(mapper::readTree)
                .map(json -> new Case(json.get("name").stringValue(), json));
    }

    @Test
    void thereAreFiveHundredOfThem() throws IOException {
        assertThat(cases()).hasSize(500);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void statesHopsNextCisAndAbsorbedGroupsAreThoseOfTheCase(Case given) {
        var topology = sketch(given.json).topology(new Random(given.name.hashCode()));
        var causes = StreamSupport.stream(given.json.get("seeds").spliterator(), false)
                .map(seed -> new Sketch.Cause(
                        seed.get("ci").stringValue(),
                        seed.has("effect") ? state(seed.get("effect")) : ImpactState.DOWN))
                .toList();

        var outcome = Sketch.outcome(Sketch.propagate(topology, causes));

        assertThat(outcome).as(given.name).isEqualTo(expected(given.json.get("expect")));
    }

    private static Sketch sketch(JsonNode json) {
        var sketch = new Sketch();
        for (var ci : json.get("cis")) {
            var status = ci.has("status") ? CiStatus.valueOf(ci.get("status").stringValue()) : CiStatus.LIVE;
            sketch.ci(ci.get("id").stringValue(), ci.get("class").stringValue(), status);
        }
        for (var edge : json.get("relationships")) {
            var minUp = textOrNull(edge, "min_up");
            sketch.edge(new Sketch.Edge(
                    edge.get("source").stringValue(),
                    edge.get("type").stringValue(),
                    edge.get("target").stringValue(),
                    textOrNull(edge, "group"),
                    minUp == null ? null : MinUp.parse(minUp).orElseThrow()));
        }
        return sketch;
    }

    private static Sketch.Outcome expected(JsonNode json) {
        var states = new TreeMap<String, ImpactState>();
        json.get("states").properties().forEach(entry -> states.put(entry.getKey(), state(entry.getValue())));
        var hops = new TreeMap<String, Integer>();
        json.get("hops")
                .properties()
                .forEach(entry -> hops.put(entry.getKey(), entry.getValue().intValue()));
        var via = new TreeMap<String, String>();
        json.get("via")
                .properties()
                .forEach(entry -> via.put(entry.getKey(), entry.getValue().stringValue()));
        var absorbed = new HashSet<Sketch.Held>();
        for (var held : json.get("absorbed")) {
            absorbed.add(new Sketch.Held(
                    held.get("ci").stringValue(),
                    held.get("group").stringValue(),
                    held.get("up").intValue(),
                    held.get("of").intValue(),
                    held.get("min_up").intValue()));
        }
        return new Sketch.Outcome(states, hops, via, absorbed);
    }

    private static ImpactState state(JsonNode text) {
        return ImpactState.valueOf(text.stringValue());
    }

    private static @Nullable String textOrNull(JsonNode node, String field) {
        return node.has(field) ? node.get(field).stringValue() : null;
    }
}
