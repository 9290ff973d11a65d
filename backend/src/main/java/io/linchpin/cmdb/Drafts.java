package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbQuery.FIND_PARTIES;

import io.linchpin.cmdb.CiRows.StoredCi;
import io.linchpin.identity.Tenant;
import io.linchpin.identity.Tenants;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Message;
import io.linchpin.shared.TenantId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what people typed into facts, with all errors at once. */
@Component
class Drafts {
    private static final int LONGEST_NAME = 500;

    private final Cypher cypher;
    private final Catalogues catalogues;
    private final Tenants tenants;

    Drafts(Cypher cypher, Catalogues catalogues, Tenants tenants) {
        this.cypher = cypher;
        this.catalogues = catalogues;
        this.tenants = tenants;
    }

    /** @param facts null when there are errors */
    record Read(@Nullable CiFacts facts, List<FieldError> errors) {}

    /**
     * @param before null for a CI that is new
     * @throws Invalid with all errors
     */
    CiFacts read(TenantId tenant, CiDraft draft, @Nullable StoredCi before) {
        var parties = new HashMap<>(parties(tenant, draft.owners().values()));
        // Those who look after the CI already stay, wherever they belong.
        if (before != null) before.facts().owners().values().forEach(party -> parties.put(party.id(), party));
        var read = read(catalogues.current(), draft, before, parties);
        if (read.facts() == null)
            throw new Invalid(
                    read.errors().size() == 1
                            ? read.errors().getFirst().said()
                            : Message.of(
                                    "%d values are not right yet.",
                                    read.errors().size()),
                    read.errors());
        return read.facts();
    }

    static Read read(Catalogue catalogue, CiDraft draft, @Nullable StoredCi before, Map<UUID, Party> parties) {
        var errors = new ArrayList<FieldError>();
        if (draft.name().isBlank()) errors.add(FieldError.of("name", draft.name(), "A CI needs a name."));
        if (draft.name().length() > LONGEST_NAME)
            errors.add(FieldError.of(
                    "name", draft.name().substring(0, 40) + "…", "A name has at most %d characters.", LONGEST_NAME));
        var criticality = draft.criticality();
        if (criticality != null && (criticality < 1 || criticality > 4))
            errors.add(FieldError.of("criticality", criticality.toString(), "Criticality is 1 (highest) to 4."));
        var attributes = attributes(catalogue, draft, before, errors);
        var owners = new EnumMap<OwnerKind, Party>(OwnerKind.class);
        draft.owners().forEach((kind, id) -> Optional.ofNullable(parties.get(id))
                .ifPresentOrElse(
                        party -> owners.put(kind, party),
                        () -> errors.add(FieldError.of(
                                kind.column(),
                                id.toString(),
                                "No team or person of this tenant, or of one above it, has this id."))));
        if (!errors.isEmpty()) return new Read(null, List.copyOf(errors));
        return new Read(
                new CiFacts(
                        draft.type(),
                        draft.name(),
                        draft.status(),
                        draft.environment(),
                        criticality,
                        attributes,
                        owners),
                List.of());
    }

    /** The teams and people among the ids that may look after CIs of the tenant: its own, and those of the tenants above. */
    Map<UUID, Party> parties(TenantId tenant, Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return cypher
                .run(FIND_PARTIES)
                .with("tenants", tenants.above(tenant).stream().map(Tenant::id).toList())
                .with("ids", ids.stream().map(UUID::toString).distinct().toList())
                .list(CiRows::party)
                .stream()
                .collect(Collectors.toUnmodifiableMap(Party::id, Function.identity()));
    }

    /** The draft with the values of a bulk edit in it; what is no value of a CI goes into the errors. */
    static CiDraft merge(CiDraft draft, BulkEdit edit, List<FieldError> errors) {
        var status = draft.status();
        var environment = draft.environment();
        var criticality = draft.criticality();
        var attributes = new HashMap<>(draft.attributes());
        for (var entry : edit.values().entrySet()) {
            var text = entry.getValue().strip();
            switch (entry.getKey()) {
                case "status" ->
                    status = constant(CiStatus.class, entry.getKey(), text, errors)
                            .orElse(status);
                case "environment" ->
                    environment = text.isEmpty()
                            ? null
                            : constant(Environment.class, entry.getKey(), text, errors)
                                    .orElse(environment);
                case "criticality" -> criticality = text.isEmpty() ? null : number(text, errors);
                default -> {
                    if (CiFacts.COLUMNS.contains(entry.getKey()))
                        errors.add(FieldError.of(entry.getKey(), text, "%s differs from CI to CI.", entry.getKey()));
                    else attributes.put(attribute(entry.getKey()), text);
                }
            }
        }
        var owners = new EnumMap<OwnerKind, UUID>(OwnerKind.class);
        owners.putAll(draft.owners());
        edit.owners()
                .forEach((kind, party) -> party.ifPresentOrElse(id -> owners.put(kind, id), () -> owners.remove(kind)));
        return new CiDraft(draft.type(), draft.name(), status, environment, criticality, attributes, owners);
    }

    private static Map<String, Object> attributes(
            Catalogue catalogue, CiDraft draft, @Nullable StoredCi before, List<FieldError> errors) {
        if (catalogue.find(draft.type()).isEmpty()) {
            errors.add(FieldError.of("class", draft.type(), catalogue.unknownClass(draft.type())));
            return Map.of();
        }
        Set<String> known =
                before == null ? Set.of() : before.facts().attributes().keySet();
        var checked = catalogue.check(draft.type(), draft.attributes(), known);
        errors.addAll(checked.errors());
        // Imports may bring attributes that nobody defined; by hand they are typing errors.
        for (var name : checked.unknown())
            if (!known.contains(name))
                errors.add(FieldError.of(
                        name,
                        draft.attributes().getOrDefault(name, ""),
                        "%s has no attribute %s.",
                        draft.type(),
                        name));
        return checked.values();
    }

    private static String attribute(String key) {
        return key.startsWith(CiFacts.ATTRIBUTE) ? key.substring(CiFacts.ATTRIBUTE.length()) : key;
    }

    private static <E extends Enum<E>> Optional<E> constant(
            Class<E> type, String field, String text, List<FieldError> errors) {
        for (var constant : type.getEnumConstants())
            if (constant.name().equals(text.toUpperCase(Locale.ROOT))) return Optional.of(constant);
        errors.add(FieldError.of(
                field,
                text,
                "One of %s.",
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
        return Optional.empty();
    }

    private static @Nullable Integer number(String text, List<FieldError> errors) {
        if (text.matches("[1-4]")) return Integer.valueOf(text);
        errors.add(FieldError.of("criticality", text, "Criticality is 1 (highest) to 4."));
        return null;
    }
}
