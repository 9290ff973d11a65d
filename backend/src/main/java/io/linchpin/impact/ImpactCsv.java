package io.linchpin.impact;

import static java.util.stream.Collectors.joining;

import io.linchpin.impact.ImpactReport.ImpactedCi;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of comma-separated values as RFC 4180 wants them, safe to open in a spreadsheet. */
final class ImpactCsv {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private ImpactCsv() {}

    static String header() {
        return line(List.of("id", "class", "name", "external_id", "state", "hops", "criticality", "owner", "path"));
    }

    static String line(ImpactedCi impacted) {
        var ci = impacted.ci();
        return line(List.of(
                ci.id().toString(),
                ci.type(),
                ci.name(),
                text(impacted.externalId()),
                ci.state().name(),
                String.valueOf(impacted.hops()),
                text(ci.criticality()),
                text(impacted.owner()),
                impacted.path().stream().map(ImpactCsv::step).collect(joining("; "))));
    }

    private static String step(PathStep step) {
        return switch (step) {
            case PathStep.Edge edge ->
                "%s %s %s".formatted(edge.from().name(), edge.type(), edge.to().name());
            case PathStep.Hidden hidden ->
                hidden.providedBy() == null
                        ? hidden.from().name() + " on something that may not be seen"
                        : "%s provided by %s".formatted(hidden.from().name(), hidden.providedBy());
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(ImpactCsv::cell).collect(joining(","));
    }

    /** A cell that a spreadsheet would run as a formula gets a leading apostrophe. */
    private static String cell(String text) {
        var safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        var quoted = safe.chars().anyMatch(character -> "\",\r\n".indexOf(character) >= 0);
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
