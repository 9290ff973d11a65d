package io.linchpin.cmdb;

import io.linchpin.cmdb.CiRows.StoredCi;
import io.linchpin.cmdb.CiWriter.Edit;
import io.linchpin.cmdb.CiWriter.NewCi;
import io.linchpin.cmdb.History.Event;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.shared.Conflict;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Message;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What people do to one CI by hand: check, write, leave history, tell. */
@Component
class Editing {
    private final CiReader reader;
    private final CiWriter writer;
    private final Drafts drafts;
    private final History history;
    private final ObjectProvider<PointsAtCi> pointers;
    private final Edits edits;

    Editing(
            CiReader reader,
            CiWriter writer,
            Drafts drafts,
            History history,
            ObjectProvider<PointsAtCi> pointers,
            Edits edits) {
        this.reader = reader;
        this.writer = writer;
        this.drafts = drafts;
        this.history = history;
        this.pointers = pointers;
        this.edits = edits;
    }

    Ci create(CurrentUser user, TenantId tenant, CiId id, CiDraft draft) {
        user.require(Right.EDIT_CIS, tenant);
        var facts = drafts.read(tenant, draft, null);
        var writing = edits.writing(user, "");
        if (writer.create(tenant, Author.person(user, writing.at()), writing.at(), List.of(new NewCi(id, facts, null)))
                .isEmpty()) return sameAgain(tenant, id, facts);
        var changes = given(facts);
        history.write(writing, List.of(new Event(tenant, id, "created", changes, null)));
        edits.tell(user, writing, tenant, id, "created", Message.of("%s was created.", facts.name()), changes);
        return reader.require(Set.of(tenant), id);
    }

    Ci update(CurrentUser user, CiId id, long version, CiDraft draft) {
        var before = edits.locked(user, id, version);
        return write(user, before, drafts.read(before.ci().tenant(), draft, before), "updated", "");
    }

    Ci setOwner(CurrentUser user, CiId id, OwnerKind kind, @Nullable UUID party) {
        var before = edits.locked(user, id);
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
        var before = edits.locked(user, id, version);
        if (before.facts().status() == status)
            throw new Conflict("%s is %s already.", before.ci().name(), status);
        return write(user, before, before.facts().withStatus(status), action, why);
    }

    void delete(CurrentUser user, CiId id, long version, String why) {
        var tenant = reader.require(user.tenants(), id).tenant();
        if (!user.may(Right.IMPORT, tenant)) user.require(Right.ADMINISTER, tenant);
        var before = writer.lock(Set.of(tenant), List.of(id)).get(id);
        if (before == null) throw NotFound.of(id, "CI");
        Edits.requireVersion(before, version);
        requireUnused(user, before.ci());
        var writing = edits.writing(user, why);
        var changes = new LinkedHashMap<String, CiFacts.Difference>();
        given(before.facts())
                .forEach((field, value) -> changes.put(field, new CiFacts.Difference(value.after(), null)));
        history.write(writing, List.of(new Event(tenant, id, "deleted", changes, null)));
        var concerned = new LinkedHashSet<>(List.of(id));
        concerned.addAll(writer.delete(tenant, List.of(id)));
        var headline = Message.of("%s was deleted.", before.ci().name());
        edits.tell(user, writing, tenant, "Ci " + id, "deleted", headline, changes, concerned);
    }

    /** Only what may be seen of them, by CI. */
    Map<CiId, List<PointsAtCi.Pointer>> pointingAt(Set<TenantId> tenants, Collection<CiId> ids) {
        var found = new LinkedHashMap<CiId, List<PointsAtCi.Pointer>>();
        pointers.orderedStream().forEach(feature -> feature.pointingAt(ids).forEach((ci, named) -> {
            var seen = named.stream()
                    .filter(pointer -> tenants.contains(pointer.tenant()))
                    .toList();
            if (!seen.isEmpty())
                found.computeIfAbsent(ci, none -> new ArrayList<>()).addAll(seen);
        }));
        return found;
    }

    /** In every tenant, for deciding; not for showing. */
    List<PointsAtCi.Pointer> pointingAt(CiId id) {
        return pointers.orderedStream()
                .flatMap(feature -> feature.pointingAt(id).stream())
                .toList();
    }

    /** Writes facts to a CI that is locked; the same facts write nothing. */
    Ci write(CurrentUser user, StoredCi before, CiFacts after, String action, String why) {
        var changes = before.facts().differences(after);
        var ci = before.ci();
        if (changes.isEmpty()) return ci;
        var writing = edits.writing(user, why);
        writer.update(ci.tenant(), List.of(Edit.by(Author.person(user, writing.at()), before, changes)));
        tell(user, writing, ci, changes, action, headline(after.name(), action));
        return reader.require(Set.of(ci.tenant()), ci.id());
    }

    void tell(
            CurrentUser user,
            History.Writing writing,
            Ci ci,
            Map<String, CiFacts.Difference> changes,
            String action,
            Message headline) {
        if (!changes.isEmpty()) history.write(writing, List.of(new Event(ci.tenant(), ci.id(), action, changes, null)));
        edits.tell(user, writing, ci.tenant(), ci.id(), action, headline, changes);
    }

    private static Message headline(String name, String action) {
        return switch (action) {
            case "retired" -> Message.of("%s was retired.", name);
            case "restored" -> Message.of("%s was restored.", name);
            default -> Message.of("%s was updated.", name);
        };
    }

    private void requireUnused(CurrentUser user, Ci ci) {
        var work = pointingAt(ci.id());
        if (!work.isEmpty())
            throw new Conflict(
                    "%s cannot be deleted: %s name it. Retire it instead.",
                    ci.name(),
                    work.stream().limit(5).map(PointsAtCi.Pointer::number).toList());
        var dependents = writer.dependents(user.tenants(), ci.id());
        if (dependents.inAll() == 0) return;
        var pointing = dependents.inAll() == 1
                ? Message.of("1 relationship of another CI points at it")
                : Message.of("%d relationships of other CIs point at it", dependents.inAll());
        if (dependents.named().isEmpty())
            throw new Conflict("%s cannot be deleted: %s. Retire it instead.", ci.name(), pointing);
        throw new Conflict(
                "%s cannot be deleted: %s (%s). Retire it instead.", ci.name(), pointing, dependents.named());
    }

    /** The same form sent twice finds what its first time made. */
    private Ci sameAgain(TenantId tenant, CiId id, CiFacts facts) {
        var there = writer.read(Set.of(tenant), List.of(id)).get(id);
        if (there != null && there.facts().equals(facts)) return there.ci();
        throw new Conflict("There is another CI with the id %s.", id);
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
}
