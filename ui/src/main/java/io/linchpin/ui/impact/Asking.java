package io.linchpin.ui.impact;

import io.linchpin.impact.ImpactQuestion;
import io.linchpin.impact.ImpactState;
import io.linchpin.impact.Seed;
import io.linchpin.ui.component.State;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, as it stands in the address: {@code ?seed=ID:DOWN&seed=ID:AT_RISK&show=DEGRADED&all}.
 * @param seeds each CI once
 * @param all shows as many CIs as can be shown at once
 * @param only narrows what is shown to one state; null shows every state
 */
record Asking(List<Seed> seeds, boolean all, @Nullable State only) {
    /** In characters; the server takes headers of twice as much. */
    private static final int LONGEST_ADDRESS = 60_000;

    static final Asking NOTHING = new Asking(List.of(), false, null);

    /** What an answer can be narrowed to. */
    static final List<State> FILTERS = List.of(State.DOWN, State.DEGRADED, State.AT_RISK, State.ABSORBED);

    Asking {
        seeds = once(seeds);
    }

    static Asking of(Map<String, List<String>> parameters) {
        return new Asking(
                parameters.getOrDefault("seed", List.of()).stream()
                        .filter(text -> !text.isBlank())
                        .map(Asking::seed)
                        .toList(),
                parameters.containsKey("all"),
                parameters.getOrDefault("show", List.of()).stream()
                        .flatMap(name ->
                                FILTERS.stream().filter(state -> state.name().equals(name)))
                        .findFirst()
                        .orElse(null));
    }

    Map<String, List<String>> parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (!seeds.isEmpty())
            parameters.put(
                    "seed",
                    seeds.stream().map(seed -> seed.ci() + ":" + seed.effect()).toList());
        if (only != null) parameters.put("show", List.of(only.name()));
        if (all) parameters.put("all", List.of("yes"));
        return parameters;
    }

    /** The states of the CIs that are shown; none where only groups that held are. */
    Set<ImpactState> states() {
        var shown = FILTERS.stream().filter(state -> state != State.ABSORBED);
        return shown.filter(state -> only == null || only == state)
                .map(state -> ImpactState.valueOf(state.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isEmpty() {
        return seeds.isEmpty();
    }

    /** Whether an address can hold it, so that it can be shared and asked again. */
    boolean fitsAddress() {
        var length = parameters().entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream().map(value -> parameter.getKey() + "=" + value))
                .mapToInt(
                        text -> URLEncoder.encode(text, StandardCharsets.UTF_8).length() + 1)
                .sum();
        return length <= LONGEST_ADDRESS;
    }

    ImpactQuestion question() {
        return new ImpactQuestion(
                seeds, null, List.of(), all ? ImpactQuestion.HIGHEST_LIMIT : ImpactQuestion.DEFAULT_LIMIT);
    }

    Asking withSeeds(List<Seed> wanted) {
        return new Asking(wanted, all, only);
    }

    /** With one more CI, or another effect for one that is there. */
    Asking with(Seed seed) {
        var changed = new ArrayList<>(seeds);
        changed.replaceAll(one -> one.ci().equals(seed.ci()) ? seed : one);
        if (!changed.contains(seed)) changed.add(seed);
        return withSeeds(changed);
    }

    Asking without(String ci) {
        return withSeeds(seeds.stream().filter(seed -> !seed.ci().equals(ci)).toList());
    }

    Asking showing(@Nullable State state) {
        return new Asking(seeds, all, state);
    }

    Asking showingAll() {
        return new Asking(seeds, true, only);
    }

    /** External ids hold colons too, so only an effect at the end is one. */
    private static Seed seed(String text) {
        var colon = text.lastIndexOf(':');
        return effect(text.substring(colon + 1))
                .filter(_ -> colon > 0 && !text.substring(0, colon).isBlank())
                .map(effect -> new Seed(text.substring(0, colon), effect))
                .orElseGet(() -> new Seed(text, ImpactState.DOWN));
    }

    private static Optional<ImpactState> effect(String name) {
        return Stream.of(ImpactState.values())
                .filter(state -> state != ImpactState.OK && state.name().equals(name))
                .findFirst();
    }

    private static List<Seed> once(List<Seed> seeds) {
        SequencedMap<String, Seed> byCi = new LinkedHashMap<>();
        seeds.forEach(seed -> byCi.merge(
                seed.ci(), seed, (a, b) -> new Seed(a.ci(), a.effect().worst(b.effect()))));
        return List.copyOf(byCi.values());
    }
}
