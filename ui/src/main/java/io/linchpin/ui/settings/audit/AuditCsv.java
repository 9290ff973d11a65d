package io.linchpin.ui.settings.audit;

import io.linchpin.audit.AuditEntry;
import io.linchpin.shared.Csv;
import io.linchpin.ui.component.Texts;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The trail as lines of a file, with instants in UTC. */
final class AuditCsv {
    private AuditCsv() {}

    static String header() {
        return Csv.line(List.of("at", "who", "from", "about", "action", "what", "before", "after", "why"));
    }

    static String line(AuditEntry entry) {
        var changes = Changes.of(entry).values();
        return Csv.line(List.of(
                entry.at().toString(),
                entry.actorName(),
                entry.origin(),
                entry.about(),
                entry.action(),
                Texts.say(entry.headline()),
                changes.stream()
                        .filter(change -> change.before() != null)
                        .map(change -> pair(change.name(), change.before()))
                        .collect(Collectors.joining("; ")),
                changes.stream()
                        .filter(change -> change.after() != null)
                        .map(change -> pair(change.name(), change.after()))
                        .collect(Collectors.joining("; ")),
                entry.why()));
    }

    private static String pair(String name, @Nullable String value) {
        return name + "=" + value;
    }
}
