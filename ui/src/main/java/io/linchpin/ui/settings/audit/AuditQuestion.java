package io.linchpin.ui.settings.audit;

import io.linchpin.audit.AuditFilter;
import io.linchpin.identity.PersonId;
import io.linchpin.ui.component.Address;
import io.linchpin.ui.component.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the trail is asked for, as it stands in the address.
 * @param about kind and id of one thing, in place of a kind
 * @param from the first day, in the zone of the reader
 * @param to the last day, included
 */
record AuditQuestion(
        @Nullable PersonId person,
        @Nullable AuditKind kind,
        String about,
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    static final AuditQuestion ALL = new AuditQuestion(null, null, "", "", null, null);

    static AuditQuestion of(Map<String, List<String>> parameters) {
        return new AuditQuestion(
                Address.id(parameters, "person", PersonId::new).orElse(null),
                Address.constant(parameters, "kind", AuditKind.class).orElse(null),
                Address.text(parameters, "about"),
                Address.text(parameters, "q"),
                day(Address.text(parameters, "from")),
                day(Address.text(parameters, "to")));
    }

    /** Only what restricts, so that addresses stay short. */
    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (!text.isBlank()) parameters.put("q", text);
        if (person != null) parameters.put("person", person.toString());
        if (kind != null) parameters.put("kind", Address.word(kind));
        if (!about.isBlank()) parameters.put("about", about);
        if (from != null) parameters.put("from", from.toString());
        if (to != null) parameters.put("to", to.toString());
        return parameters;
    }

    AuditFilter filter(ZoneId zone) {
        return new AuditFilter(
                person,
                beginning(),
                null,
                text.isBlank() ? null : text,
                text.isBlank() ? List.of() : Texts.templates(text),
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private @Nullable String beginning() {
        if (!about.isBlank()) return about;
        return kind == null ? null : kind.begins().orElse(null);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
