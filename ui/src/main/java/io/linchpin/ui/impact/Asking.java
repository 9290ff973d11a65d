package io.linchpin.ui.impact;

import com.vaadin.flow.router.QueryParameters;
import io.linchpin.impact.ImpactQuestion;
import io.linchpin.impact.ImpactState;
import io.linchpin.impact.Seed;
import io.linchpin.impact.Window;
import io.linchpin.ui.component.Address;
import io.linchpin.ui.component.State;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
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
 * What is asked, as it stands in the address:
 * {@code ?seed=ID:DOWN&seed=ID:AT_RISK&change=CHG-1042&from=INSTANT&to=INSTANT&show=DEGRADED&all&by=site&why=ID}.
 * @param seeds each CI once
 * @param changes numbers of changes whose effects are added
 */
record Asking(
        List<Seed> seeds, List<String> changes, @Nullable Window window, Look look) {
    /** In characters; the server takes headers of twice as much. */
    private static final int LONGEST_ADDRESS = 60_000;

    static final Asking NOTHING = new Asking(List.of(), List.of(), null, Look.EVERYTHING);

    /** What an answer can be narrowed to. */
    static final List<State> FILTERS = List.of(State.DOWN, State.DEGRADED, State.AT_RISK, State.ABSORBED);

    /**
     * How the answer is looked at.
     * @param all shows as many CIs as can be shown at once
     * @param only narrows what is shown to one state; null shows every state
     * @param why id of the CI that is explained, on the map a group's too; null explains the worst
     * @param by what is collapsed together where there is no room
     */
    record Look(boolean all, @Nullable State only, @Nullable String why, Families by) {
        static final Look EVERYTHING = new Look(false, null, null, Families.CLASS);
    }

    Asking {
        seeds = once(seeds);
        changes = changes.stream().distinct().toList();
    }

    static Asking of(Map<String, List<String>> parameters) {
        return new Asking(
                texts(parameters, "seed").map(Asking::seed).toList(),
                texts(parameters, "change").map(String::strip).toList(),
                window(Address.text(parameters, "from"), Address.text(parameters, "to")),
                look(parameters));
    }

    /** @param parameters of an address that holds no more than how it is looked at */
    static Asking of(ImpactQuestion question, Map<String, List<String>> parameters) {
        return new Asking(question.seeds(), question.changes(), question.window(), look(parameters));
    }

    private static Look look(Map<String, List<String>> parameters) {
        var why = Address.text(parameters, "why");
        return new Look(
                parameters.containsKey("all"),
                texts(parameters, "show")
                        .flatMap(name ->
                                FILTERS.stream().filter(state -> state.name().equals(name)))
                        .findFirst()
                        .orElse(null),
                why.isBlank() ? null : why,
                Address.constant(parameters, "by", Families.class).orElse(Families.CLASS));
    }

    private static Stream<String> texts(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().filter(text -> !text.isBlank());
    }

    private static @Nullable Window window(String from, String to) {
        try {
            var start = Instant.parse(from);
            var end = Instant.parse(to);
            return start.isBefore(end) ? new Window(start, end) : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    Map<String, List<String>> parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (!seeds.isEmpty())
            parameters.put(
                    "seed",
                    seeds.stream().map(seed -> seed.ci() + ":" + seed.effect()).toList());
        if (!changes.isEmpty()) parameters.put("change", changes);
        if (window != null) {
            parameters.put("from", List.of(window.start().toString()));
            parameters.put("to", List.of(window.end().toString()));
        }
        parameters.putAll(lookParameters());
        return parameters;
    }

    /** Of how it is looked at alone. */
    Map<String, List<String>> lookParameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (look.only != null) parameters.put("show", List.of(look.only.name()));
        if (look.all) parameters.put("all", List.of("yes"));
        if (look.by != Families.CLASS) parameters.put("by", List.of(Address.word(look.by)));
        if (look.why != null) parameters.put("why", List.of(look.why));
        return parameters;
    }

    /** The page that asks this, relative to the application. */
    String href() {
        return "impact?" + query();
    }

    /** As it stands behind the question mark. */
    String query() {
        return new QueryParameters(parameters()).getQueryString();
    }

    /** The states of the CIs that are shown; none where only groups that held are. */
    Set<ImpactState> states() {
        var shown = FILTERS.stream().filter(state -> state != State.ABSORBED);
        return shown.filter(state -> look.only == null || look.only == state)
                .map(state -> ImpactState.valueOf(state.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isEmpty() {
        return seeds.isEmpty() && changes.isEmpty() && window == null;
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
                seeds, window, changes, look.all ? ImpactQuestion.HIGHEST_LIMIT : ImpactQuestion.DEFAULT_LIMIT);
    }

    Asking withSeeds(List<Seed> wanted) {
        return new Asking(wanted, changes, window, look);
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

    Asking withoutChange(String number) {
        return new Asking(
                seeds, changes.stream().filter(change -> !change.equals(number)).toList(), window, look);
    }

    Asking during(@Nullable Window wanted) {
        return new Asking(seeds, changes, wanted, look);
    }

    Asking showing(@Nullable State state) {
        return looking(new Look(look.all, state, look.why, look.by));
    }

    Asking showingAll() {
        return looking(new Look(true, look.only, look.why, look.by));
    }

    Asking explaining(@Nullable String ci) {
        return looking(new Look(look.all, look.only, ci, look.by));
    }

    Asking collapsing(Families by) {
        return looking(new Look(look.all, look.only, look.why, by));
    }

    private Asking looking(Look wanted) {
        return new Asking(seeds, changes, window, wanted);
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
