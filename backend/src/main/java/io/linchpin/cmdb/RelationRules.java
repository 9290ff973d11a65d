package io.linchpin.cmdb;

import io.linchpin.shared.FieldError;
import io.linchpin.shared.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a relationship must be like, whoever writes it. */
public final class RelationRules {
    private RelationRules() {}

    /**
     * What can be said without looking at other relationships.
     * @param sourceClass the class of the dependent CI
     */
    public static RelationAdvice check(
            Catalogue catalogue, String sourceClass, RelationDraft draft, String targetClass) {
        var errors = new ArrayList<FieldError>();
        var type = catalogue.findType(draft.type());
        if (type.isEmpty())
            return new RelationAdvice(
                    List.of(FieldError.of("type", draft.type(), "There is no relationship type %s.", draft.type())),
                    List.of());
        if (draft.source().equals(draft.target()))
            errors.add(FieldError.of("target", draft.target().toString(), "A CI has no relationship to itself."));
        errors.addAll(checkGroup(catalogue, type.get(), draft));
        var advice = catalogue.advise(sourceClass, draft.type(), targetClass);
        var unusual = advice.advice();
        if (unusual == null) return new RelationAdvice(errors, List.of());
        if (!advice.refused()) return new RelationAdvice(errors, List.of(unusual));
        errors.add(FieldError.of("type", draft.type(), unusual));
        return new RelationAdvice(errors, List.of());
    }

    /**
     * @param above the tenant of the dependent CI and those above it
     * @return what is wrong when the CI it depends on belongs to none of them
     */
    public static Optional<FieldError> checkTenant(
            String source, Set<TenantId> above, CiId target, String targetName, TenantId targetTenant) {
        if (above.contains(targetTenant)) return Optional.empty();
        return Optional.of(FieldError.of(
                "target",
                target.toString(),
                "%s may depend on CIs of its own tenant or of one above it; %s belongs to neither.",
                source,
                targetName));
    }

    /** @return what is wrong when the group of the CI has another min_up already */
    public static Optional<FieldError> checkSameMinUp(String group, MinUp wanted, MinUp stored) {
        if (wanted.equals(stored)) return Optional.empty();
        return Optional.of(FieldError.of(
                "min_up",
                wanted.toString(),
                "The group %s needs %s already; it is the same for all of the group.",
                group,
                stored));
    }

    private static List<FieldError> checkGroup(Catalogue catalogue, RelationType type, RelationDraft draft) {
        var group = draft.group();
        var minUp = draft.minUp();
        if (group == null)
            return minUp == null
                    ? List.of()
                    : List.of(FieldError.of(
                            "min_up", minUp.toString(), "min_up belongs to a group; name the group too."));
        var errors = new ArrayList<FieldError>();
        if (minUp == null)
            errors.add(FieldError.of("min_up", "", "The group %s needs a min_up: how many of it must work.", group));
        if (type.strength() == Strength.NONE)
            errors.add(FieldError.of("group", group, "%s carries no impact and cannot be in a group.", type.name()));
        if (catalogue.types().stream().anyMatch(other -> other.name().equalsIgnoreCase(group)))
            errors.add(FieldError.of(
                    "group", group, "A group cannot have the name of a relationship type; call it something else."));
        return errors;
    }
}
