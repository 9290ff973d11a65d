package io.linchpin.importers.csv;

import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import io.linchpin.importers.csv.FileMapping.TypeName;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.RowOrigin;
import io.linchpin.imports.UploadRow;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Message;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns the cells of one file into rows, as its rules say. */
final class RowMapper {
    private static final int REMEMBERED = 1000;

    private final RowKind kind;
    private final Predicate<List<String>> counts;
    private final Map<String, Columns.Value> fields;
    private final Map<String, Columns.Value> attributes;
    private final Map<String, String> sources;
    private final Map<String, TypeName> types = new HashMap<>();
    private final Map<String, TypeName> seenTypes = new ConcurrentHashMap<>();
    private final Function<String, Optional<TypeName>> catalogue;

    /**
     * @param types other people's names of relationship types
     * @param catalogue knows the others, and which of them read from target to source
     */
    RowMapper(
            RowKind kind,
            FileRules rules,
            Map<String, TypeName> types,
            Function<String, Optional<TypeName>> catalogue) {
        this.kind = kind;
        this.counts = rules.counts();
        this.fields = rules.fields();
        this.attributes = rules.attributes();
        this.sources = rules.sources();
        types.forEach((name, type) -> this.types.put(Columns.key(name), type));
        this.catalogue = catalogue;
    }

    /** Whether the mapping wants this row. @param cells stripped, one for every column */
    boolean counts(List<String> cells) {
        return counts.test(cells);
    }

    /** @param cells stripped, one for every column */
    UploadRow map(RowOrigin origin, List<String> cells) {
        var values = values(fields, cells);
        return switch (kind) {
            case CIS -> ci(origin, values, values(attributes, cells));
            case RELATIONSHIPS -> relationship(origin, values);
            case TEAMS -> team(origin, values);
            case PEOPLE -> person(origin, values);
        };
    }

    private static Map<String, String> values(Map<String, Columns.Value> rules, List<String> cells) {
        var values = new LinkedHashMap<String, String>();
        rules.forEach((target, rule) -> {
            var value = rule.of(cells);
            if (value != null) values.put(target, value);
        });
        return values;
    }

    private UploadRow ci(RowOrigin origin, Map<String, String> values, Map<String, String> attributeValues) {
        var name = values.getOrDefault("name", "");
        var externalId = values.getOrDefault("external_id", "");
        values.remove("external_id");
        if (name.isEmpty() && externalId.isEmpty())
            return unreadable(origin, List.of(error("name", "", "A CI needs a name or an external id.")));
        return new UploadRow.CiRow(origin, externalId.isEmpty() ? name : externalId, values, attributeValues, sources);
    }

    private UploadRow relationship(RowOrigin origin, Map<String, String> values) {
        var missing = missing(values);
        if (!missing.isEmpty()) return unreadable(origin, missing);
        var source = values.getOrDefault("source", "");
        var target = values.getOrDefault("target", "");
        var type = type(values.getOrDefault("type", ""));
        return new UploadRow.RelationshipRow(
                origin,
                type.turned() ? target : source,
                type.type(),
                type.turned() ? source : target,
                values.get("group"),
                values.get("min_up"));
    }

    /** A file has few types and many rows. */
    private TypeName type(String text) {
        var known = seenTypes.get(text);
        if (known != null) return known;
        var found = translate(text);
        if (seenTypes.size() < REMEMBERED) seenTypes.put(text, found);
        return found;
    }

    /** A name as the mapping or the catalogue knows it; of {@code "Runs on::Runs"} the left phrase counts. An unknown one stays, for the plan to refuse. */
    private TypeName translate(String text) {
        var mapped = types.get(Columns.key(text));
        if (mapped != null) return mapped;
        int phrases = text.indexOf("::");
        return phrases > 0
                ? translate(Cells.strip(text.substring(0, phrases)))
                : catalogue.apply(text).orElse(new TypeName(text, false));
    }

    private UploadRow team(RowOrigin origin, Map<String, String> values) {
        var missing = missing(values);
        if (!missing.isEmpty()) return unreadable(origin, missing);
        return new UploadRow.TeamRow(
                origin, values.getOrDefault("name", ""), values.get("email"), values.get("description"));
    }

    private UploadRow person(RowOrigin origin, Map<String, String> values) {
        var missing = missing(values);
        if (!missing.isEmpty()) return unreadable(origin, missing);
        return new UploadRow.PersonRow(
                origin,
                values.getOrDefault("name", ""),
                values.getOrDefault("username", ""),
                values.get("email"),
                values.get("title"),
                list(values.get("teams")),
                list(values.get("roles")),
                values.get("time_zone"),
                values.get("language"));
    }

    private static @Nullable List<String> list(@Nullable String text) {
        return text == null
                ? null
                : Arrays.stream(text.split(";"))
                        .map(Cells::strip)
                        .filter(item -> !item.isEmpty())
                        .toList();
    }

    private List<FieldError> missing(Map<String, String> values) {
        return FileRules.needed(kind).stream()
                .filter(field -> values.getOrDefault(field, "").isEmpty())
                .map(field -> error(field, "", "This row has no %s.", field))
                .toList();
    }

    private static UploadRow unreadable(RowOrigin origin, List<FieldError> errors) {
        return new UploadRow.Unreadable(
                origin,
                errors.stream()
                        .map(error -> new FieldError(error.field(), origin.line(), error.value(), error.said()))
                        .toList());
    }

    @FormatMethod
    private FieldError error(
            String field, String value, @CompileTimeConstant @FormatString String template, Object... arguments) {
        return FieldError.of(sources.getOrDefault(field, field), value, Message.of(template, arguments));
    }
}
