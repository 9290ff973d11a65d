package io.linchpin.cmdb;

import io.linchpin.cmdb.CiChangeSet.RelationKey;
import io.linchpin.cmdb.CiChangeSet.RelationState;
import io.linchpin.cmdb.History.Event;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.identity.Tenant;
import io.linchpin.identity.Tenants;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Message;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.TenantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people do to one relationship or group by hand: check, write, leave history, tell. */
@Component
class Relating {
    private final CiReader reader;
    private final RelationWriter relations;
    private final Catalogues catalogues;
    private final Tenants tenants;
    private final History history;
    private final Edits edits;

    Relating(
            CiReader reader,
            RelationWriter relations,
            Catalogues catalogues,
            Tenants tenants,
            History history,
            Edits edits) {
        this.reader = reader;
        this.relations = relations;
        this.catalogues = catalogues;
        this.tenants = tenants;
        this.history = history;
        this.edits = edits;
    }

    RelationAdvice advise(CurrentUser user, RelationDraft draft) {
        var ends = ends(user, draft, false);
        return advise(draft, ends);
    }

    List<Message> relate(CurrentUser user, RelationDraft draft) {
        var ends = ends(user, draft, true);
        user.require(Right.EDIT_CIS, ends.source().tenant());
        var advice = advise(draft, ends);
        if (!advice.errors().isEmpty())
            throw new Invalid(advice.errors().getFirst().said(), advice.errors());
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
            throw new NotFound(
                    "%s has no relationship %s to %s.",
                    ends.source().name(), type, ends.target().name());
        write(user, ends, key(draft), before, null, "unrelated");
    }

    void changeGroup(CurrentUser user, CiId id, String group, MinUp minUp) {
        var ci = edits.locked(user, id).ci();
        var edges = relations.grouped(Set.of(ci.tenant()), List.of(id)).stream()
                .filter(edge -> edge.group().equals(group))
                .toList();
        if (edges.isEmpty()) throw new NotFound("%s has no group %s.", ci.name(), group);
        var writing = edits.writing(user, "");
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
        edits.tell(
                user,
                writing,
                ci.tenant(),
                "Ci " + id,
                "regrouped",
                Message.of("The group %s of %s needs %s.", group, ci.name(), minUp),
                written.getFirst().changes(),
                concerned);
    }

    private void write(
            CurrentUser user,
            RelationWriter.Ends ends,
            RelationKey key,
            @Nullable RelationState before,
            @Nullable RelationState after,
            String action) {
        var writing = edits.writing(user, "");
        var tenant = ends.source().tenant();
        var changes = RelationChanges.between(before, after);
        if (after == null) relations.delete(tenant, List.of(key));
        else relations.write(tenant, writing.at(), Map.of(key, after));
        history.write(writing, List.of(new Event(tenant, key.source(), action, changes, key)));
        var concerned = List.of(key.source(), key.target());
        var type = catalogues.current().typeNamed(key.type());
        edits.tell(
                user,
                writing,
                tenant,
                "Ci " + key.source(),
                action,
                headline(
                        action,
                        Message.of(
                                "%s %s %s",
                                ends.source().name(), Message.term(type.phrase()), named(ends.target(), tenant))),
                changes,
                concerned);
    }

    private static Message headline(String action, Message relationship) {
        return switch (action) {
            case "related" -> Message.of("%s: related.", relationship);
            case "regrouped" -> Message.of("%s: regrouped.", relationship);
            default -> Message.of("%s: unrelated.", relationship);
        };
    }

    /** Whoever reads what happened in the tenant may not see the CIs above it, only who provides them. */
    private Message named(Ci target, TenantId tenant) {
        if (target.tenant().equals(tenant)) return Message.verbatim(target.name());
        return tenants.above(tenant).stream()
                .filter(above -> above.id().equals(target.tenant()))
                .findFirst()
                .map(above -> Message.of("something of %s", above.name()))
                .orElseGet(() -> Message.of("something above"));
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
        if (source == null) throw NotFound.of(draft.source(), "CI");
        if (target == null) throw NotFound.of(draft.target(), "CI");
        var above = tenants.above(source.tenant()).stream().map(Tenant::id).collect(Collectors.toSet());
        RelationRules.checkTenant(source.name(), above, target.id(), target.name(), target.tenant())
                .ifPresent(error -> {
                    throw Invalid.of(error);
                });
        var ends = relations
                .read(Set.of(source.tenant()), above, List.of(key), lock ? Set.of(key) : Set.of())
                .get(key);
        if (ends == null) throw NotFound.of(draft.target(), "CI");
        return ends;
    }

    private static RelationKey key(RelationDraft draft) {
        return new RelationKey(draft.source(), draft.type(), draft.target());
    }
}
