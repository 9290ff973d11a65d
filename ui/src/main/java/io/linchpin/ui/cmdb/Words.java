package io.linchpin.ui.cmdb;

import io.linchpin.cmdb.AttributeDefinition;
import io.linchpin.cmdb.Catalogue;
import io.linchpin.cmdb.CiClass;
import io.linchpin.cmdb.CiFacts;
import io.linchpin.cmdb.CiRow;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Environment;
import io.linchpin.cmdb.OwnerKind;
import io.linchpin.cmdb.Party;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How classes, fields and values of CIs are called on the screen of one person. */
record Words(Catalogue catalogue, Formats formats) {
    Words {
        catalogue = catalogue.in(formats.locale());
    }

    String text(String key, Object... arguments) {
        return Texts.text(key, formats.locale(), arguments);
    }

    String className(String name) {
        return catalogue.find(name).map(CiClass::label).orElse(name);
    }

    String status(CiStatus status) {
        return text("component.word.CiStatus." + status.name());
    }

    /** As it stands within a sentence. */
    String statusInSentence(CiStatus status) {
        return status(status).toLowerCase(formats.locale());
    }

    String environment(@Nullable Environment environment) {
        return environment == null ? "" : text("cmdb.environment." + environment.name());
    }

    String owner(OwnerKind kind) {
        return text("cmdb.owner." + kind.name());
    }

    /** @param field a key of {@link CiFacts#differences} or the name of an attribute */
    String field(String className, String field) {
        if (CiFacts.COLUMNS.contains(field)) return text("cmdb.field." + field);
        var name = field.startsWith(CiFacts.ATTRIBUTE) ? field.substring(CiFacts.ATTRIBUTE.length()) : field;
        return catalogue
                .attribute(className, name)
                .map(AttributeDefinition::label)
                .orElse(name);
    }

    /** A value as it is stored, or as history tells it: constants by name, dates as text. */
    String value(String field, @Nullable Object value) {
        return switch (value) {
            case null -> text("cmdb.value.none");
            case Party party -> party.name();
            case CiStatus status -> status(status);
            case Environment environment -> environment(environment);
            case Boolean truth -> text(truth ? "cmdb.value.yes" : "cmdb.value.no");
            case LocalDate date -> date(date);
            case Long number -> formats.number(number);
            case Integer number -> formats.number(number);
            case Number number -> formats.number(number.doubleValue(), 6);
            case String told -> told(field, told);
            default -> value.toString();
        };
    }

    String cell(ListColumn column, CiRow row) {
        var ci = row.ci();
        return switch (column) {
            case NAME -> ci.name();
            case CLASS -> className(ci.type());
            case STATUS -> status(ci.status());
            case ENVIRONMENT -> environment(ci.environment());
            case CRITICALITY -> ci.criticality() == null ? "" : ci.criticality().toString();
            case OWNER -> name(row.owner());
            case SUPPORT -> name(row.support());
            case SOURCE -> row.sources().isEmpty() ? text("cmdb.byHand") : String.join(", ", row.sources());
            case EXTERNAL_ID -> row.externalId() == null ? "" : row.externalId();
            case TENANT -> row.tenantName();
            case FIRST_SEEN -> formats.brief(ci.firstSeen());
        };
    }

    String date(LocalDate date) {
        return formats.date(date);
    }

    private String told(String field, String value) {
        return switch (field) {
            case "status" ->
                constant(CiStatus.values(), value).isEmpty() ? value : text("component.word.CiStatus." + value);
            case "environment" ->
                constant(Environment.values(), value).isEmpty() ? value : text("cmdb.environment." + value);
            case "class" -> className(value);
            default -> value.matches("\\d{4}-\\d{2}-\\d{2}") ? dateOr(value) : value;
        };
    }

    private static String constant(Enum<?>[] constants, String value) {
        return Arrays.stream(constants).map(Enum::name).filter(value::equals).collect(Collectors.joining());
    }

    private String dateOr(String text) {
        try {
            return date(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return text;
        }
    }

    private static String name(@Nullable Party party) {
        return party == null ? "" : party.name();
    }
}
