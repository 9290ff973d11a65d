package io.linchpin.imports;

import io.linchpin.cmdb.AttributeDefinition;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.Identified;
import io.linchpin.cmdb.Identity;
import io.linchpin.cmdb.Resolution;
import io.linchpin.cmdb.SourceState;
import io.linchpin.imports.CiIndex.Meaning;
import io.linchpin.imports.UploadRow.CiRow;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds out whether rows that their source has never brought are about CIs that are there: at most two queries a batch. */
@Component
class Recogniser {
    private final Cmdb cmdb;

    Recogniser(Cmdb cmdb) {
        this.cmdb = cmdb;
    }

    /** What a row turned out to be; rows that nobody is like get none. */
    sealed interface Verdict {
        record As(Identified.As found) implements Verdict {}

        record Refused(FieldError error) implements Verdict {}
    }

    private record Open(CiRow row, Identity identity) {}

    /** @return by external id */
    Map<String, Verdict> recognise(PlanContext context, List<CiRow> rows) {
        var verdicts = new HashMap<String, Verdict>();
        var open = new ArrayList<Open>();
        for (var row : rows) {
            var identity = context.identities.of(row);
            if (identity.keys().isEmpty()) continue;
            context.identities
                    .rivals(row, identity, context.cis.ordinal(row.externalId()))
                    .ifPresentOrElse(
                            rivals -> verdicts.put(row.externalId(), rivalry(context, row, rivals)),
                            () -> open.add(new Open(row, identity)));
        }
        if (open.isEmpty()) return verdicts;
        var places = places(context, open);
        var wanted = open.stream()
                .map(one -> new Identified.Wanted(one.identity, around(context, one, places)))
                .toList();
        cmdb.identify(context.user, context.tenant(), wanted).forEach((index, identified) -> {
            var row = open.get(index).row;
            verdicts.put(row.externalId(), verdict(context, row, identified));
        });
        return verdicts;
    }

    private static Verdict verdict(PlanContext context, CiRow row, Identified identified) {
        return switch (identified) {
            case Identified.Ambiguous several -> new Verdict.Refused(ambiguous(context, row, several));
            case Identified.As found ->
                found.state().records().stream()
                        .filter(record -> record.source().equals(context.run.source()))
                        .map(SourceState::externalId)
                        .map(context.cis::ordinal)
                        .filter(ordinal -> ordinal != FingerprintMap.MISSING)
                        .findFirst()
                        .<Verdict>map(other -> new Verdict.Refused(taken(context, row, found, other)))
                        .orElseGet(() -> new Verdict.As(found));
        };
    }

    private static Verdict rivalry(PlanContext context, CiRow row, Identities.Rivals rivals) {
        var places = rivals.ordinals().stream().map(context.cis::place).toList();
        var lines = context.places.words(places, row.origin());
        var shared = words(context, row, rivals.by());
        return new Verdict.Refused(error(
                row,
                rivals.by(),
                places.size() == 1
                        ? Message.of(
                                "Line %s is about the same CI: it has the same %s. Keep one of them, or correct it.",
                                lines, shared)
                        : Message.of(
                                "Lines %s are about the same CI: they have the same %s. Keep one of them, or correct them.",
                                lines, shared)));
    }

    private static FieldError ambiguous(PlanContext context, CiRow row, Identified.Ambiguous several) {
        var candidates = several.candidates().stream()
                .map(ci -> "%s %s (%s)".formatted(ci.type(), ci.name(), ci.id()))
                .toList();
        return error(
                row,
                several.by(),
                Message.of(
                        "More than one CI has this %s: %s. Merge them, or correct it.",
                        words(context, row, several.by()), candidates));
    }

    private static FieldError taken(PlanContext context, CiRow row, Identified.As found, int other) {
        return error(
                row,
                found.by(),
                Message.of(
                        "By its %s it is %s, which line %s is about already. Keep one of them, or correct it.",
                        words(context, row, found.by()),
                        found.state().facts().name(),
                        context.places.words(context.cis.place(other), row.origin())));
    }

    private static FieldError error(CiRow row, Identity.Key by, Message said) {
        var field = by.rule().fields().getFirst();
        return FieldError.of(row.columns().getOrDefault(field, field), by.value(), said);
    }

    /** {@code "serial number"}, {@code "IP address, name"}, {@code "name in the same place"}. */
    private static Message words(PlanContext context, CiRow row, Identity.Key by) {
        var type = context.identities.of(row).type();
        var names = by.rule().fields().stream()
                .map(field -> context.catalogue
                        .attribute(type, field)
                        .map(AttributeDefinition::label)
                        .map(Recogniser::inSentence)
                        .orElse(field))
                .collect(Collectors.joining(", "));
        return by.rule().within() == null ? Message.verbatim(names) : Message.of("%s in the same place", names);
    }

    private static String inSentence(String label) {
        var isWord = label.length() > 1 && Character.isLowerCase(label.charAt(1));
        return isWord ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1) : label;
    }

    private static Map<String, CiId> around(PlanContext context, Open one, Map<String, CiId> places) {
        var around = new HashMap<String, CiId>();
        for (var key : one.identity.keys()) {
            var within = key.rule().within();
            if (within == null) continue;
            var place = context.identities.place(one.row, within);
            if (place != null && places.containsKey(place)) around.put(within, places.get(place));
        }
        return around;
    }

    /** The CIs that places of these rows stand for: those of the upload that are known by now, else those of the graph. */
    private Map<String, CiId> places(PlanContext context, List<Open> rows) {
        var named = new LinkedHashSet<String>();
        for (var one : rows)
            for (var key : one.identity.keys())
                Optional.ofNullable(key.rule().within())
                        .map(within -> context.identities.place(one.row, within))
                        .ifPresent(named::add);
        var found = new HashMap<String, CiId>();
        var asked = new ArrayList<String>();
        for (var place : named)
            if (context.cis.byExternalId(place) instanceof Meaning.Known known) found.put(place, known.id());
            else asked.add(place);
        if (asked.isEmpty()) return found;
        cmdb.resolve(context.user, context.tenant(), context.run.source(), asked)
                .forEach((place, resolution) -> {
                    if (resolution instanceof Resolution.Found known)
                        found.put(place, known.ci().id());
                });
        return found;
    }
}
