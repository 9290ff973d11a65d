package io.linchpin.ui.impact;

import io.linchpin.impact.WeakSpots.OfService;
import io.linchpin.shared.Csv;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** How the report over all services reads, orders and exports one of them. */
final class ServiceRow {
    private static final int UNRATED = 5;

    /** What the report can be narrowed to. */
    enum Weak {
        ALL,
        SINGLE,
        APPARENT;

        boolean holds(OfService of) {
            return switch (this) {
                case ALL -> true;
                case SINGLE -> of.singlePoints() > 0 || of.hiddenPoints();
                case APPARENT -> of.apparent() > 0;
            };
        }
    }

    static final Comparator<OfService> BY_CRITICALITY = Comparator.comparingInt(ServiceRow::criticality);
    static final Comparator<OfService> BY_SINGLE_POINTS =
            Comparator.comparingInt(OfService::singlePoints).thenComparing(OfService::hiddenPoints);
    static final Comparator<OfService> BY_APPARENT = Comparator.comparingInt(OfService::apparent);
    static final Comparator<OfService> BY_NAME =
            Comparator.comparing(of -> of.service().name(), String.CASE_INSENSITIVE_ORDER);

    /** The weakest first. */
    static final Comparator<OfService> WEAKEST = BY_SINGLE_POINTS
            .reversed()
            .thenComparing(BY_APPARENT.reversed())
            .thenComparing(BY_CRITICALITY)
            .thenComparing(BY_NAME);

    private ServiceRow() {}

    /** @param text part of the name */
    static Predicate<OfService> matching(String text, Weak weak) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return of ->
                weak.holds(of) && of.service().name().toLowerCase(Locale.ROOT).contains(wanted);
    }

    static String header(Words words) {
        return Csv.line(List.of(
                words.text("impact.weak.service"),
                words.text("impact.weak.kind"),
                words.text("impact.weak.criticality"),
                words.text("impact.weak.points"),
                words.text("impact.weak.hidden"),
                words.text("impact.weak.redundancy")));
    }

    static String line(Words words, OfService of) {
        var service = of.service();
        return Csv.line(List.of(
                service.name(),
                words.kind().apply(service.type()),
                service.criticality() == null ? "" : service.criticality().toString(),
                String.valueOf(of.singlePoints()),
                of.hiddenPoints() ? words.text("impact.weak.hidden.yes") : "",
                String.valueOf(of.apparent())));
    }

    private static int criticality(OfService of) {
        var criticality = of.service().criticality();
        return criticality == null ? UNRATED : criticality;
    }
}
