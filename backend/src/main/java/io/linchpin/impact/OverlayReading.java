package io.linchpin.impact;

import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import io.linchpin.cmdb.Catalogue;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.MinUp;
import io.linchpin.cmdb.RelationDraft;
import io.linchpin.cmdb.RelationRules;
import io.linchpin.cmdb.RelationType;
import io.linchpin.cmdb.Strength;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Message;
import io.linchpin.shared.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads one overlay on a topology by the rules that hold for writing the same, and gathers everything that is wrong with it. */
final class OverlayReading {
    private final CurrentUser user;
    private final Catalogue catalogue;
    private final Function<TenantId, Set<TenantId>> above;
    private final UnaryOperator<Set<UUID>> connected;
    private final References.Looked looked;
    private final TopologyDraft draft;
    private final Map<TenantId, Set<TenantId>> known = new HashMap<>();
    private final Map<String, CiId> added = new HashMap<>();
    private final Set<Object> named = new HashSet<>();
    private final Set<TenantId> changed = new HashSet<>();
    /** CIs that lose a relationship. */
    private final Set<UUID> ends = new HashSet<>();

    private final List<FieldError> errors = new ArrayList<>();
    /** Where in the overlay it is reading. */
    private String place = "overlay";

    /**
     * @param above the tenant itself and those above it
     * @param connected those of the CIs that have relationships which carry no impact
     * @param looked what the texts of the overlay stand for
     */
    OverlayReading(
            CurrentUser user,
            Topology topology,
            Catalogue catalogue,
            Function<TenantId, Set<TenantId>> above,
            UnaryOperator<Set<UUID>> connected,
            References.Looked looked) {
        this.user = user;
        this.catalogue = catalogue;
        this.above = above;
        this.connected = connected;
        this.looked = looked;
        this.draft = new TopologyDraft(topology);
    }

    TopologyEdit edit(Overlay overlay) {
        each("added", overlay.added(), this::add);
        each("changed", overlay.changed(), this::change);
        each("unrelated", overlay.unrelated(), this::unrelate);
        settleEnds();
        each("related", overlay.related(), this::relate);
        each("related", overlay.related(), this::compareGroup);
        if (!errors.isEmpty())
            throw new Invalid(
                    errors.size() == 1
                            ? errors.getFirst().said()
                            : Message.of("%d parts of the overlay are not right yet.", errors.size()),
                    errors);
        changed.forEach(tenant -> user.require(Right.EDIT_CIS, tenant));
        return draft.edit();
    }

    private <T> void each(String list, List<T> parts, Consumer<T> reader) {
        for (var at = 0; at < parts.size(); at++) {
            place = "overlay.%s[%d]".formatted(list, at);
            reader.accept(parts.get(at));
        }
    }

    @FormatMethod
    private void refuse(
            String field, String value, @CompileTimeConstant @FormatString String template, Object... arguments) {
        refuse(field, value, Message.of(template, arguments));
    }

    private void refuse(String field, String value, Message said) {
        errors.add(FieldError.of(place + "." + field, value, said));
    }

    private void add(Overlay.Added part) {
        var before = errors.size();
        var tenant = part.tenant() == null ? user.tenant() : part.tenant();
        var criticality = part.criticality() == null ? TopologyCi.NO_CRITICALITY : part.criticality();
        if (part.ci().isEmpty()) refuse("ci", "", "Say what the added CI is called here.");
        if (part.name().isEmpty()) refuse("name", "", "A CI needs a name.");
        if (!looked.missing().contains(part.ci()) && !part.ci().isEmpty())
            refuse("ci", part.ci(), "There is a CI called %s: change it, or call the added one otherwise.", part.ci());
        if (criticality < 0 || criticality > 4 || part.criticality() != null && criticality == 0)
            refuse("criticality", String.valueOf(criticality), "Criticality is 1 (highest) to 4.");
        if (!user.tenants().contains(tenant))
            refuse("tenant", tenant.toString(), "There is no tenant with the id %s.", tenant);
        checkClass(part.type());
        once("ci", part.ci(), part.ci());
        added.put(part.ci(), part.id());
        changed.add(tenant);
        if (errors.size() == before)
            draft.put(new TopologyCi(
                    part.id().value(),
                    tenant,
                    part.type(),
                    part.name(),
                    criticality,
                    TopologyCi.isLive(part.status()),
                    false));
    }

    private void change(Overlay.Changed part) {
        var ci = find("ci", part.ci());
        if (part.type() != null) checkClass(part.type());
        if (part.type() == null && part.status() == null)
            refuse("ci", part.ci(), "Say which class or status %s should have.", part.ci());
        if (ci == null) return;
        once("ci", part.ci(), ci.id());
        changed.add(ci.tenant());
        draft.put(new TopologyCi(
                ci.id(),
                ci.tenant(),
                part.type() == null ? ci.ciClass() : part.type(),
                ci.name(),
                ci.criticality(),
                part.status() == null ? ci.live() : TopologyCi.isLive(part.status()),
                ci.connected()));
    }

    private void relate(Overlay.Related part) {
        var source = find("source", part.source());
        var target = find("target", part.target());
        if (source == null || target == null) {
            checkType(part.type());
            return;
        }
        var before = errors.size();
        var wanted = new RelationDraft(
                new CiId(source.id()), part.type(), new CiId(target.id()), part.group(), part.minUp());
        RelationRules.check(catalogue, source.ciClass(), wanted, target.ciClass())
                .errors()
                .forEach(error -> refuse(error.field(), error.value(), error.said()));
        RelationRules.checkTenant(
                        source.name(), above(source.tenant()), wanted.target(), target.name(), target.tenant())
                .ifPresent(error -> refuse(error.field(), part.target(), error.said()));
        once("type", part.type(), List.of(source.id(), part.type(), target.id()));
        changed.add(source.tenant());
        if (errors.size() == before)
            draft.relate(source.id(), new TopologyEdge(part.type(), target.id(), wanted.group(), wanted.minUp()));
    }

    private void unrelate(Overlay.Unrelated part) {
        var source = find("source", part.source());
        var target = find("target", part.target());
        var type = checkType(part.type());
        if (source == null || target == null || type == null) return;
        once("type", part.type(), List.of(source.id(), part.type(), target.id()));
        changed.add(source.tenant());
        if (type.strength() == Strength.NONE)
            refuse("type", part.type(), "%s carries no impact: nothing is different without it.", part.type());
        else if (!draft.unrelate(source.id(), part.type(), target.id()))
            refuse("type", part.type(), "%s has no relationship %s to %s.", source.name(), part.type(), target.name());
        ends.add(source.id());
        ends.add(target.id());
    }

    /** Whether a CI that loses a relationship has others is known of those that carry impact only. */
    private void settleEnds() {
        if (ends.isEmpty()) return;
        var others = connected.apply(ends);
        for (var end : ends) {
            var ci = draft.find(end);
            if (ci != null) draft.put(ci.connected(others.contains(end)));
        }
    }

    /** Once all is drafted, since a group may be given another min_up relationship by relationship. */
    private void compareGroup(Overlay.Related part) {
        var source = meant(part.source());
        var target = meant(part.target());
        if (source == null || target == null || part.group() == null || part.minUp() == null) return;
        var group = part.group().strip();
        MinUp minUp = part.minUp();
        draft.needed(source.value(), new TopologyEdge(part.type(), target.value(), group, minUp))
                .flatMap(other -> RelationRules.checkSameMinUp(group, minUp, other))
                .ifPresent(error -> refuse(error.field(), error.value(), error.said()));
    }

    private @Nullable TopologyCi find(String field, String text) {
        var id = meant(text);
        var ci = id == null ? null : draft.find(id.value());
        if (ci == null && !added.containsKey(text))
            refuse(field, text, looked.ambiguous().getOrDefault(text, References.noneOf(List.of(text))));
        return ci;
    }

    private @Nullable CiId meant(String text) {
        var own = added.get(text);
        return own == null ? looked.found().get(text) : own;
    }

    private void once(String field, String value, Object what) {
        if (!named.add(what)) refuse(field, value, "The overlay names it twice.");
    }

    private void checkClass(String name) {
        if (catalogue.find(name).isEmpty()) refuse("class", name, catalogue.unknownClass(name));
    }

    private @Nullable RelationType checkType(String name) {
        var type = catalogue.findType(name);
        if (type.isEmpty()) refuse("type", name, catalogue.unknownType(name));
        return type.orElse(null);
    }

    private Set<TenantId> above(TenantId tenant) {
        return known.computeIfAbsent(tenant, above);
    }
}
