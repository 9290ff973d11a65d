package io.linchpin.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.linchpin.cmdb.CiDraft;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Environment;
import io.linchpin.cmdb.OwnerKind;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A CI as a caller sends it, complete: what is missing is cleared.
 * @param id only when it is new: the same id sent twice makes one CI
 * @param status LIVE when there is none
 * @param attributes texts, numbers and truth values by name
 * @param owner id of a team or person
 */
record CiInput(
        @Nullable CiId id,
        @JsonProperty("class") String type,
        String name,
        @Nullable String status,
        @Nullable String environment,
        @Nullable Integer criticality,
        @Nullable Map<String, @Nullable Object> attributes,
        @Nullable UUID owner,
        @Nullable UUID supportTeam,
        @Nullable UUID approver) {

    /** @throws Invalid naming all values that cannot be read */
    CiDraft draft() {
        var errors = new ArrayList<FieldError>();
        var readStatus = status == null ? CiStatus.LIVE : constant(CiStatus.class, "status", status, errors);
        var readEnvironment =
                environment == null ? null : constant(Environment.class, "environment", environment, errors);
        var texts = texts(errors);
        if (!errors.isEmpty() || readStatus == null) throw new Invalid("Some values cannot be read.", errors);
        return new CiDraft(type, name, readStatus, readEnvironment, criticality, texts, owners());
    }

    private Map<OwnerKind, UUID> owners() {
        var owners = new EnumMap<OwnerKind, UUID>(OwnerKind.class);
        if (owner != null) owners.put(OwnerKind.OWNED_BY, owner);
        if (supportTeam != null) owners.put(OwnerKind.SUPPORTED_BY, supportTeam);
        if (approver != null) owners.put(OwnerKind.APPROVED_BY, approver);
        return owners;
    }

    private Map<String, String> texts(List<FieldError> errors) {
        var texts = new LinkedHashMap<String, String>();
        if (attributes == null) return texts;
        attributes.forEach((name, value) -> {
            switch (value) {
                case null -> {}
                case String text -> texts.put(name, text);
                case Boolean truth -> texts.put(name, truth.toString());
                case Number number -> texts.put(name, new BigDecimal(number.toString()).toPlainString());
                default ->
                    errors.add(FieldError.of(
                            "attributes." + name, "", "A text, a number or a truth value, not a list or an object."));
            }
        });
        return texts;
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, String field, String text, List<FieldError> errors) {
        var names = new ArrayList<String>();
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text.strip().toUpperCase(Locale.ROOT))) return constant;
            names.add(constant.name());
        }
        errors.add(FieldError.of(field, text, "One of %s.", String.join(", ", names)));
        return null;
    }
}
