package io.linchpin.imports;

import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import io.linchpin.cmdb.AttributeDefinition;
import io.linchpin.cmdb.AttributeType;
import io.linchpin.cmdb.CiFacts;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Environment;
import io.linchpin.cmdb.OwnerKind;
import io.linchpin.cmdb.Party;
import io.linchpin.cmdb.Reconciliation;
import io.linchpin.imports.UploadRow.CiRow;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Message;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a CI would be after a row, or everything that is wrong with the row. */
final class FactsOfRow {
    private static final CiStatus DEFAULT_STATUS = CiStatus.LIVE;

    private final PlanContext context;
    private final Parties parties;
    private final CiRow row;
    private final @Nullable Reconciliation standing;
    private final @Nullable CiFacts stored;
    private final boolean recognised;
    private final Set<String> said = new LinkedHashSet<>();
    private final Set<String> emptied = new HashSet<>();
    private final List<FieldError> errors = new ArrayList<>();
    private final List<Message> warnings = new ArrayList<>();

    /**
     * @param standing what the CI is and who says so; null for one that is new
     * @param recognised whether the source meets it for the first time, as one that others have described
     */
    FactsOfRow(PlanContext context, Parties parties, CiRow row, @Nullable Reconciliation standing, boolean recognised) {
        this.recognised = recognised;
        this.context = context;
        this.parties = parties;
        this.row = row;
        this.standing = standing;
        this.stored = standing == null ? null : standing.state().facts();
    }

    /** @return empty when something is wrong, see {@link #errors()} */
    Optional<CiFacts> facts() {
        var type = type();
        var name = name();
        var status =
                constant("status", CiStatus.class, stored == null ? DEFAULT_STATUS : stored.status(), DEFAULT_STATUS);
        var environment =
                constant("environment", Environment.class, stored == null ? null : stored.environment(), null);
        var criticality = criticality();
        var owners = owners();
        var attributes =
                type == null ? Map.<String, Object>of() : attributes(standing == null ? type : standing.type(type));
        if (!errors.isEmpty() || type == null || name == null || status == null) return Optional.empty();
        return Optional.of(new CiFacts(type, name, status, environment, criticality, attributes, owners));
    }

    /** The fields that the row speaks about. */
    Set<String> said() {
        return said;
    }

    /** Those of them that it has no value for. */
    Set<String> emptied() {
        return emptied;
    }

    List<FieldError> errors() {
        return errors;
    }

    List<Message> warnings() {
        return warnings;
    }

    private @Nullable String type() {
        var text = row.fields().getOrDefault("class", "").strip();
        if (text.isEmpty()) {
            if (stored != null) return stored.type();
            error("class", text, "A new CI needs a class.");
            return null;
        }
        var found = context.catalogue.translateClass(text);
        if (found.isEmpty()) {
            error("class", text, Texts.didYouMean(Message.of("No class of that name."), text, context.classNames()));
            return null;
        }
        // "Network device" takes nothing away from what others know to be a switch.
        if (recognised
                && stored != null
                && context.catalogue.isA(stored.type(), found.get().name())) return stored.type();
        said.add("class");
        return found.get().name();
    }

    private @Nullable String name() {
        var text = row.fields().get("name");
        if (text == null) return stored == null ? row.externalId() : stored.name();
        if (!text.isBlank()) {
            said.add("name");
            return text.strip();
        }
        if (stored != null && context.rules.emptyKeeps()) return stored.name();
        error("name", text, "A CI needs a name.");
        return null;
    }

    /** @param cleared what an empty cell means */
    private <E extends Enum<E>> @Nullable E constant(
            String field, Class<E> type, @Nullable E kept, @Nullable E cleared) {
        var text = row.fields().get(field);
        if (text == null) return kept;
        if (text.isBlank()) return clears(field) ? instead(field, type, cleared) : kept;
        said.add(field);
        for (var constant : type.getEnumConstants())
            if (constant.name().equalsIgnoreCase(text.strip())) return constant;
        error(field, text, "It is one of %s.", Texts.list(type));
        return null;
    }

    private @Nullable Integer criticality() {
        var kept = stored == null ? null : stored.criticality();
        var text = row.fields().get("criticality");
        if (text == null) return kept;
        if (text.isBlank()) return clears("criticality") ? instead("criticality", Integer.class, null) : kept;
        said.add("criticality");
        if (text.strip().matches("[1-4]")) return Integer.valueOf(text.strip());
        error("criticality", text, "Criticality is 1 (highest), 2, 3 or 4.");
        return kept;
    }

    private Map<OwnerKind, Party> owners() {
        var owners = new EnumMap<OwnerKind, Party>(OwnerKind.class);
        if (stored != null) owners.putAll(stored.owners());
        for (var kind : OwnerKind.values()) {
            var text = row.fields().get(kind.column());
            if (text == null) continue;
            if (!text.isBlank()) owner(kind, text, owners);
            else if (clears(kind.column())) {
                var next = instead(kind.column(), Party.class, null);
                if (next == null) owners.remove(kind);
                else owners.put(kind, next);
            }
        }
        return owners;
    }

    private void owner(OwnerKind kind, String text, Map<OwnerKind, Party> owners) {
        said.add(kind.column());
        parties.find(row, text)
                .ifPresentOrElse(
                        party -> owners.put(kind, party),
                        () -> error(
                                kind.column(),
                                text,
                                parties.suggestion(Message.of("There is no team or person of that name."), text)));
    }

    /** Whether an empty cell takes the value away; one that somebody else gave stays. */
    private boolean clears(String field) {
        if (context.rules.emptyKeeps()) return false;
        said.add(field);
        emptied.add(field);
        return standing == null || standing.mayClear(field);
    }

    /** What another source claims comes to the fore. */
    private <T> @Nullable T instead(String field, Class<T> type, @Nullable T cleared) {
        return standing == null
                ? cleared
                : standing.instead(field)
                        .filter(type::isInstance)
                        .map(type::cast)
                        .orElse(cleared);
    }

    private Map<String, Object> attributes(String type) {
        var texts = new TreeMap<String, String>();
        var known = new HashSet<String>();
        if (stored != null)
            stored.attributes().forEach((name, value) -> {
                texts.put(name, AttributeType.text(value));
                known.add(name);
            });
        row.attributes().forEach((attribute, text) -> {
            if (!accepts(type, attribute, known)) context.leaveOut(row.origin(), column(attribute), type);
            else if (!text.isBlank()) {
                said.add(CiFacts.ATTRIBUTE + attribute);
                texts.put(attribute, text);
            } else if (clears(CiFacts.ATTRIBUTE + attribute)) {
                var next = instead(CiFacts.ATTRIBUTE + attribute, Object.class, null);
                if (next == null) texts.remove(attribute);
                else texts.put(attribute, AttributeType.text(next));
            }
        });
        if (context.rules.unknownAttributes()) known.addAll(row.attributes().keySet());
        var checked = context.catalogue.check(type, texts, Set.copyOf(known));
        checked.errors().forEach(found -> error(found.field(), found.value(), found.said()));
        if (stored == null && !checked.missing().isEmpty())
            warnings.add(Message.of(
                    "Recommended, but empty: %s",
                    checked.missing().stream()
                            .map(attribute -> context.catalogue
                                    .attribute(type, attribute)
                                    .map(AttributeDefinition::label)
                                    .orElse(attribute))
                            .map(Message::term)
                            .toList()));
        return checked.values();
    }

    private boolean accepts(String type, String attribute, Set<String> known) {
        return known.contains(attribute)
                || context.rules.unknownAttributes()
                || context.catalogue.attribute(type, attribute).isPresent()
                || context.catalogue.classNamed(type).unknownAttributes();
    }

    @FormatMethod
    private void error(
            String field, String value, @CompileTimeConstant @FormatString String template, Object... arguments) {
        error(field, value, Message.of(template, arguments));
    }

    private void error(String field, String value, Message said) {
        errors.add(FieldError.of(column(field), value, said));
    }

    private String column(String field) {
        return row.columns().getOrDefault(field, field);
    }
}
