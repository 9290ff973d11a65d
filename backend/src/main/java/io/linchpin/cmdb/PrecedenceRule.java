package io.linchpin.cmdb;

import io.linchpin.shared.Message;
import java.util.List;

/**
 * Which source goes before which for the values of a class and the classes below it.
 * @param field a key of {@link CiFacts#differences}, or {@link #ALL}
 * @param order names of sources, the strongest first, {@link #PERSON} for what people write by hand
 */
public record PrecedenceRule(String className, String field, List<String> order) {
    public static final String ALL = "*";
    public static final String PERSON = "person";

    /** The fields that are no attributes, in the order people read them. */
    public static final List<String> COLUMNS =
            List.of("class", "name", "status", "environment", "criticality", "owner", "support_team", "approver");

    public PrecedenceRule {
        order = order.stream().map(String::strip).toList();
    }

    public boolean isForAll() {
        return field.equals(ALL);
    }

    boolean isForAttribute() {
        return field.startsWith(CiFacts.ATTRIBUTE)
                && field.substring(CiFacts.ATTRIBUTE.length()).matches(AttributeDefinition.NAME);
    }

    boolean isFor(String className, String field) {
        return this.className.equals(className) && this.field.equals(field);
    }

    /** What of a CI it is about, as the audit trail tells it. */
    Message words() {
        return isForAll() ? Message.of("all values") : Message.verbatim(field);
    }
}
