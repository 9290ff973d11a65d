package io.linchpin.importers.csv;

import io.linchpin.imports.Upload;
import io.linchpin.imports.UploadRow;
import io.linchpin.shared.FieldError;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the first rows of a file become, as the mapping stands.
 * @param file as it was understood; a file that is read as several things is there several times
 */
public record Sample(Upload.UploadedFile file, List<Row> rows) {
    public Sample {
        rows = List.copyOf(rows);
    }

    /**
     * @param values by field or {@code attributes.name}, in the order of our own files; nothing where the row does not say
     * @param errors why it cannot be read
     */
    public record Row(long line, Map<String, String> values, List<FieldError> errors) {
        public Row {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            errors = List.copyOf(errors);
        }

        static Row of(UploadRow row) {
            var line = row.origin().line();
            return row instanceof UploadRow.Unreadable(var _, var errors)
                    ? new Row(line, Map.of(), errors)
                    : new Row(line, texts(row), List.of());
        }

        private static Map<String, String> texts(UploadRow row) {
            var texts = new LinkedHashMap<String, String>();
            switch (row) {
                case UploadRow.CiRow ci -> {
                    var fields = new LinkedHashMap<>(ci.fields());
                    fields.put("external_id", ci.externalId());
                    for (var field : FileMapping.fields(row.origin().kind())) put(texts, field, fields.get(field));
                    ci.attributes().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .forEach(attribute ->
                                    put(texts, FileMapping.ATTRIBUTE + attribute.getKey(), attribute.getValue()));
                }
                case UploadRow.RelationshipRow edge -> {
                    put(texts, "source", edge.source());
                    put(texts, "type", edge.type());
                    put(texts, "target", edge.target());
                    put(texts, "group", edge.group());
                    put(texts, "min_up", edge.minUp());
                }
                case UploadRow.TeamRow team -> {
                    put(texts, "name", team.name());
                    put(texts, "email", team.email());
                    put(texts, "description", team.description());
                }
                case UploadRow.PersonRow person -> {
                    put(texts, "name", person.name());
                    put(texts, "username", person.username());
                    put(texts, "email", person.email());
                    put(texts, "title", person.title());
                    put(texts, "teams", list(person.teams()));
                    put(texts, "roles", list(person.roles()));
                    put(texts, "time_zone", person.timeZone());
                    put(texts, "language", person.language());
                }
                case UploadRow.Unreadable _ -> {}
            }
            return texts;
        }

        private static @Nullable String list(@Nullable List<String> items) {
            return items == null ? null : String.join("; ", items);
        }

        private static void put(Map<String, String> texts, String field, @Nullable String text) {
            if (text != null) texts.put(field, text);
        }
    }
}
