package io.linchpin.cmdb;

import io.linchpin.shared.Invalid;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way to recognise a CI: two that have the same values in all of the fields are one and the same.
 * @param fields {@code name}, {@code environment} or attributes, without repetition
 * @param within a relationship type: holds only between CIs that have such a relationship with the same third one, as two racks of
 *     one name in one room; null: anywhere in the tenant
 */
public record IdentifierRule(List<String> fields, @Nullable String within) {
    /** The columns of every CI that may take part, beside the attributes of its class. */
    public static final Set<String> COLUMNS = Set.of("name", "environment");

    private static final Pattern FORM = Pattern.compile("(.+?)(?:\\s+within\\s+(\\S+))?");

    public IdentifierRule {
        fields = List.copyOf(fields);
        if (fields.isEmpty() || fields.stream().anyMatch(String::isBlank))
            throw Invalid.field("identifiers", "", "An identifier names at least one attribute.");
        if (Set.copyOf(fields).size() < fields.size())
            throw Invalid.field("identifiers", text(fields, within), "An attribute is there twice.");
    }

    /** As it is stored and written in JSON: {@code serialNumber}, {@code ipAddress + name}, {@code name within LOCATED_IN}. */
    public static IdentifierRule parse(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) throw Invalid.field("identifiers", text, "An identifier names at least one attribute.");
        return new IdentifierRule(
                Arrays.stream(form.group(1).split("\\+", -1)).map(String::strip).toList(), form.group(2));
    }

    /** All that it compares, the relationship type last. */
    public Stream<String> parts() {
        return Stream.concat(fields.stream(), Stream.ofNullable(within));
    }

    private static String text(List<String> fields, @Nullable String within) {
        var joined = fields.stream().collect(Collectors.joining(" + "));
        return within == null ? joined : joined + " within " + within;
    }

    @Override
    public String toString() {
        return text(fields, within);
    }
}
