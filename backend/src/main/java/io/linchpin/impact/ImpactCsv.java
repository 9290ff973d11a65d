package io.linchpin.impact;

import static java.util.stream.Collectors.joining;

import io.linchpin.impact.ImpactReport.ImpactedCi;
import io.linchpin.shared.Csv;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer as lines of comma-separated values. */
final class ImpactCsv {
    private ImpactCsv() {}

    static String header() {
        return Csv.line(List.of("id", "class", "name", "external_id", "state", "hops", "criticality", "owner", "path"));
    }

    static String line(ImpactedCi impacted) {
        var ci = impacted.ci();
        return Csv.line(List.of(
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
}
