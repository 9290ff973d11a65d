package io.linchpin.cmdb;

import io.linchpin.cmdb.CiChangeSet.RelationKey;
import io.linchpin.cmdb.CiChangeSet.RelationState;
import io.linchpin.cmdb.CiHistoryEntry.Cause;
import io.linchpin.cmdb.CiRows.StoredCi;
import io.linchpin.cmdb.CiWriter.Edit;
import io.linchpin.cmdb.CiWriter.NewCi;
import io.linchpin.cmdb.History.Event;
import io.linchpin.cmdb.History.Writing;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.identity.Tenant;
import io.linchpin.identity.Tenants;
import io.linchpin.shared.Conflict;
import io.linchpin.shared.DomainEvent;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.Stale;
import io.linchpin.shared.TenantId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What people do to one CI or relationship by hand: check, write, leave history, tell. */
@Component
class Editing {
    private final CiReader reader;
    private final CiWriter writer;
    private final RelationWriter relations;
    private final Drafts drafts;
    private final Catalogues catalogues;
    private final Tenants tenants;
    private final History history;
    private final TopologyLog topology;
    private final ObjectProvider<PointsAtCi> pointers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Editing(
            CiReader reader,
            CiWriter writer,
            RelationWriter relations,
            Drafts drafts,
            Catalogues catalogues,
            Tenants tenants,
            History history,
            TopologyLog topology,
            ObjectProvider<PointsAtCi> pointers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reader = reader;
        this.writer = writer;
        this.relations = relations;
        this.drafts = drafts;
        this.catalogues = catalogues;
        this.tenants = tenants;
        this.history = history;
        this.topology = topology;
        this.pointers = pointers;
        this.events = events;
        this.clock = clock;
    }

    Ci create(CurrentUser user, TenantId tenant, CiId id, CiDraft draft) {
        user.require(Right.EDIT_CIS, tenant);
        var facts = drafts.read(tenant, draft, null);
        var writing = writing(user, "");
        if (writer.create(tenant, writing.at(), List.of(new NewCi(id, facts, null)))
                .isEmpty()) return sameAgain(tenant, id, facts);
        var changes = given(facts);
        history.write(writing, List.of(new Event(tenant, id, "created", changes, null)));
        tell(user, writing, tenant, id, "created", "%s was created.".formatted(facts.name()), changes);
        return reader.require(Set.of(tenant), id);
    }

    Ci update(CurrentUser user, CiId id, long version, CiDraft draft) {
        var before = locked(user, id, version);
        return write(user, before, drafts.read(before.ci().tenant(), draft, before), "updated", "");
    }

    Ci setOwner(CurrentUser user, CiId id, OwnerKind kind, @Nullable UUID party) {
        var before = locked(user, id);
        var owners = new HashMap<>(before.facts().owners());
        if (party == null) owners.remove(kind);
        else
            owners.put(
                    kind,
                    Optional.ofNullable(drafts.parties(before.ci().tenant(), List.of(party))
                                    .get(party))
                            .orElseThrow(() -> Invalid.field(
                                    kind.column(),
                                    party.toString(),
                                    "No team or person of this tenant, or of one above it, has this id.")));
        return write(user, before, before.facts().withOwners(owners), "updated", "");
    }

    Ci moveTo(CurrentUser user, CiId id, long version, CiStatus status, String action, String why) {
        var before = locked(user, id, version);
        if (before.facts().status() == status)
            throw new Conflict("%s is %s already.".formatted(before.ci().name(), status));
        return write(user, before, before.facts().withStatus(status), action, why);
    }

    void delete(CurrentUser user, CiId id, long version, String why) {
        var tenant = reader.require(user.tenants(), id).tenant();
        if (!user.may(Right.IMPORT, tenant)) user.require(Right.ADMINISTER, tenant);
        var before = writer.lock(Set.of(tenant), List.of(id)).get(id);
        if (before == null) throw NotFound.of("CI", id);
        requireVersion(before, version);
        requireUnused(user, before.ci());
        var writing = writing(user, why);
        var changes = new LinkedHashMap<String, CiFacts.Difference>();
        given(before.facts())
                .forEach((field, value) -> changes.put(field, new CiFacts.Difference(value.after(), null)));
        history.write(writing, List.of(new Event(tenant, id, "deleted", changes, null)));
        writer.delete(tenant, List.of(id));
        tell(
                user,
                writing,
                tenant,
                id,
                "deleted",
                "%s was deleted.".formatted(before.ci().name()),
                changes);
    }

    List<PointsAtCi.Pointer> pointingAt(CiId id) {
        return pointers.orderedStream()
                .flatMap(feature -> feature.pointingAt(id).stream())
                .toList();
    }

    RelationAdvice advise(CurrentUser user, RelationDraft draft) {
        var ends = ends(user, draft, false);
        return advise(draft, ends);
    }

    List<String> relate(CurrentUser user, RelationDraft draft) {
        var ends = ends(user, draft, true);
        user.require(Right.EDIT_CIS, ends.source().tenant());
        var advice = advise(draft, ends);
        if (!advice.errors().isEmpty())
            throw new Invalid(advice.errors().getFirst().message(), advice.errors());
        var before = ends.state();
        var after = new RelationState(draft.group(), draft.minUp(), before == null ? Set.of() : before.sources());
        if (after.equals(before)) return advice.warnings();
        write(user, ends, key(draft), before, after, before == null ? "related" : "regrouped");
        return advice.warnings();
    }

    void unrelate(CurrentUser user, CiId source, String type, CiId target) {
        var draft = new RelationDraft(source, type, target, null, null);
        var ends = ends(user, draft, true);
        user.require(Right.EDIT_CIS, ends.source().tenant());
        var before = ends.state();
        if (before == null)
            throw new NotFound("%s has no relationship %s to %s."
                    .formatted(ends.source().name(), type, ends.target().name()));
        write(user, ends, key(draft), before, null, "unrelated");
    }

    void changeGroup(CurrentUser user, CiId id, String group, MinUp minUp) {
        var ci = locked(user, id).ci();
        var edges = relations.grouped(Set.of(ci.tenant()), List.of(id)).stream()
                .filter(edge -> edge.group().equals(group))
                .toList();
        if (edges.isEmpty()) throw new NotFound("%s has no group %s.".formatted(ci.name(), group));
        var writing = writing(user, "");
        var states = new LinkedHashMap<RelationKey, RelationState>();
        var written = new ArrayList<Event>();
        for (var edge : edges) {
            if (edge.minUp().equals(minUp)) continue;
            states.put(edge.key(), new RelationState(group, minUp, edge.sources()));
            written.add(new Event(
                    ci.tenant(),
                    id,
                    "regrouped",
                    Map.of("min_up", new CiFacts.Difference(edge.minUp().toString(), minUp.toString())),
                    edge.key()));
        }
        if (states.isEmpty()) return;
        relations.write(ci.tenant(), writing.at(), states);
        history.write(writing, written);
        var concerned = new LinkedHashSet<CiId>(Set.of(id));
        states.keySet().forEach(key -> concerned.add(key.target()));
        topology.changed(concerned);
        publish(
                user,
                writing,
                ci.tenant(),
                "Ci " + id,
                "regrouped",
                "The group %s of %s needs %s.".formatted(group, ci.name(), minUp),
                written.getFirst().changes(),
                concerned);
    }

    /** Writes facts to a CI that is locked; the same facts write nothing. */
    Ci write(CurrentUser user, StoredCi before, CiFacts after, String action, String why) {
        var changes = before.facts().differences(after);
        var ci = before.ci();
        if (changes.isEmpty()) return ci;
        var writing = writing(user, why);
        writer.update(ci.tenant(), List.of(new Edit(ci.id(), changes)));
        history.write(writing, List.of(new Event(ci.tenant(), ci.id(), action, changes, null)));
        tell(user, writing, ci.tenant(), ci.id(), action, "%s was %s.".formatted(after.name(), action), changes);
        return reader.require(Set.of(ci.tenant()), ci.id());
    }

    private void write(
            CurrentUser user,
            RelationWriter.Ends ends,
            RelationKey key,
            @Nullable RelationState before,
            @Nullable RelationState after,
            String action) {
        var writing = writing(user, "");
        var tenant = ends.source().tenant();
        var changes = RelationChanges.between(before, after);
        if (after == null) relations.delete(tenant, List.of(key));
        else relations.write(tenant, writing.at(), Map.of(key, after));
        history.write(writing, List.of(new Event(tenant, key.source(), action, changes, key)));
        var concerned = List.of(key.source(), key.target());
        topology.changed(concerned);
        var type = catalogues.current().typeNamed(key.type());
        publish(
                user,
                writing,
                tenant,
                "Ci " + key.source(),
                action,
                "%s %s %s: %s."
                        .formatted(
                                ends.source().name(),
                                type.phrase(),
                                ends.target().name(),
                                action),
                changes,
                concerned);
    }

    private RelationAdvice advise(RelationDraft draft, RelationWriter.Ends ends) {
        var advice = RelationRules.check(
                catalogues.current(), ends.source().type(), draft, ends.target().type());
        var group = draft.group();
        var minUp = draft.minUp();
        if (group == null || minUp == null) return advice;
        var errors = new ArrayList<FieldError>(advice.errors());
        relations.grouped(Set.of(ends.source().tenant()), List.of(draft.source())).stream()
                .filter(edge -> edge.group().equals(group) && !edge.key().equals(key(draft)))
                .findFirst()
                .flatMap(edge -> RelationRules.checkSameMinUp(group, minUp, edge.minUp()))
                .ifPresent(errors::add);
        return new RelationAdvice(errors, advice.warnings());
    }

    /** @throws NotFound when one of the CIs may not be seen; Invalid when the tenants of the two do not allow it */
    private RelationWriter.Ends ends(CurrentUser user, RelationDraft draft, boolean lock) {
        catalogues.current().typeNamed(draft.type());
        var key = key(draft);
        var seen = reader.find(user.tenants(), List.of(draft.source(), draft.target())).stream()
                .collect(Collectors.toMap(Ci::id, ci -> ci));
        var source = seen.get(draft.source());
        var target = seen.get(draft.target());
        if (source == null) throw NotFound.of("CI", draft.source());
        if (target == null) throw NotFound.of("CI", draft.target());
        var above = tenants.above(source.tenant()).stream().map(Tenant::id).collect(Collectors.toSet());
        if (!above.contains(target.tenant()))
            throw Invalid.field(
                    "target",
                    target.id().toString(),
                    "%s may depend on CIs of its own tenant or of one above it; %s belongs to neither."
                            .formatted(source.name(), target.name()));
        var ends = relations
                .read(Set.of(source.tenant()), above, List.of(key), lock ? Set.of(key) : Set.of())
                .get(key);
        if (ends == null) throw NotFound.of("CI", draft.target());
        return ends;
    }

    private StoredCi locked(CurrentUser user, CiId id, long version) {
        var stored = locked(user, id);
        requireVersion(stored, version);
        return stored;
    }

    private StoredCi locked(CurrentUser user, CiId id) {
        var tenant = reader.require(user.tenants(), id).tenant();
        user.require(Right.EDIT_CIS, tenant);
        var stored = writer.lock(Set.of(tenant), List.of(id)).get(id);
        if (stored == null) throw NotFound.of("CI", id);
        return stored;
    }

    private static void requireVersion(StoredCi stored, long version) {
        if (stored.version() != version)
            throw new Stale(
                    "Somebody else has changed %s since you opened it."
                            .formatted(stored.ci().name()),
                    stored.version());
    }

    private void requireUnused(CurrentUser user, Ci ci) {
        var work = pointingAt(ci.id());
        if (!work.isEmpty())
            throw new Conflict("%s cannot be deleted: %s name it. Retire it instead."
                    .formatted(
                            ci.name(),
                            work.stream()
                                    .limit(5)
                                    .map(PointsAtCi.Pointer::number)
                                    .collect(Collectors.joining(", "))));
        var dependents = writer.dependents(user.tenants(), ci.id());
        if (dependents.inAll() > 0)
            throw new Conflict("%s cannot be deleted: %d relationships of other CIs point at it%s. Retire it instead."
                    .formatted(
                            ci.name(),
                            dependents.inAll(),
                            dependents.named().isEmpty() ? "" : " (" + String.join(", ", dependents.named()) + ")"));
    }

    /** The same form sent twice finds what its first time made. */
    private Ci sameAgain(TenantId tenant, CiId id, CiFacts facts) {
        var there = writer.read(Set.of(tenant), List.of(id)).get(id);
        if (there != null && there.facts().equals(facts)) return there.ci();
        throw new Conflict("There is another CI with the id %s.".formatted(id));
    }

    private static Map<String, CiFacts.Difference> given(CiFacts facts) {
        var changes = new LinkedHashMap<String, CiFacts.Difference>();
        changes.put("class", new CiFacts.Difference(null, facts.type()));
        changes.put("name", new CiFacts.Difference(null, facts.name()));
        changes.put("status", new CiFacts.Difference(null, facts.status()));
        changes.putAll(new CiFacts(facts.type(), facts.name(), facts.status(), null, null, Map.of(), Map.of())
                .differences(facts));
        return changes;
    }

    private Writing writing(CurrentUser user, String why) {
        return new Writing(clock.instant(), user.actor(), Cause.PERSON, why);
    }

    private void tell(
            CurrentUser user,
            Writing writing,
            TenantId tenant,
            CiId id,
            String action,
            String headline,
            Map<String, CiFacts.Difference> changes) {
        topology.changed(List.of(id));
        publish(user, writing, tenant, "Ci " + id, action, headline, changes, List.of(id));
    }

    private void publish(
            CurrentUser user,
            Writing writing,
            TenantId tenant,
            String about,
            String action,
            String headline,
            Map<String, CiFacts.Difference> changes,
            java.util.Collection<CiId> concerned) {
        events.publishEvent(new DomainEvent(
                tenant,
                writing.at(),
                user.actor(),
                about,
                action,
                headline,
                History.told(changes, CiFacts.Difference::before),
                History.told(changes, CiFacts.Difference::after),
                writing.why(),
                concerned.stream().map(CiId::value).collect(Collectors.toSet())));
    }

    private static RelationKey key(RelationDraft draft) {
        return new RelationKey(draft.source(), draft.type(), draft.target());
    }
}
