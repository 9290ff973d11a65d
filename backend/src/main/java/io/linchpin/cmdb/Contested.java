package io.linchpin.cmdb;

import io.linchpin.cmdb.CiDetail.AlsoSeen;
import io.linchpin.cmdb.CiRows.StoredCi;
import io.linchpin.cmdb.CiWriter.Edit;
import io.linchpin.identity.CurrentUser;
import io.linchpin.shared.Conflict;
import io.linchpin.shared.Message;
import io.linchpin.shared.TenantId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What people decide about a value that a source says otherwise. */
@Component
class Contested {
    private final CiReader reader;
    private final CiWriter writer;
    private final Catalogues catalogues;
    private final Editing editing;
    private final Edits edits;

    Contested(CiReader reader, CiWriter writer, Catalogues catalogues, Editing editing, Edits edits) {
        this.reader = reader;
        this.writer = writer;
        this.catalogues = catalogues;
        this.editing = editing;
        this.edits = edits;
    }

    /** The person decides that the source is right; it stays so whatever the source says later. */
    Ci take(CurrentUser user, CiId id, long version, String field, String source) {
        var before = edits.locked(user, id, version);
        var claim = claim(before, field, Optional.of(source))
                .orElseThrow(() -> new Conflict("%s says nothing else about %s any more.", source, field));
        return editing.write(user, before, before.facts().with(field, claim.value()), "updated", "");
    }

    /** The person lets go of the value: the strongest source that says something about it has it again. */
    Ci giveBack(CurrentUser user, CiId id, long version, String field) {
        var before = edits.locked(user, id, version);
        var author = before.authors().of(field, before.facts().value(field));
        if (author.filter(one -> one.kind() == Author.Kind.PERSON).isEmpty())
            throw new Conflict("Nobody has set %s by hand.", field);
        var claim = claim(before, field, Optional.empty())
                .orElseThrow(() -> new Conflict("No source says anything about %s.", field));
        var ci = before.ci();
        var after = before.facts().with(field, claim.value());
        var writing = edits.writing(user, "");
        var changes = before.facts().differences(after);
        writer.update(
                ci.tenant(),
                Set.of(new Edit(
                        before,
                        changes,
                        Map.of(field, Optional.of(Author.source(claim.by().source(), writing.at()))))));
        editing.tell(
                user,
                writing,
                ci,
                changes,
                "updated",
                Message.of("%s follows %s in %s again.", ci.name(), claim.by().source(), field));
        return reader.require(Set.of(ci.tenant()), ci.id());
    }

    private Optional<AlsoSeen> claim(StoredCi before, String field, Optional<String> source) {
        TenantId tenant = before.ci().tenant();
        var precedence = catalogues.current().precedence();
        return reader.get(Set.of(tenant), before.ci().id()).alsoSeen().stream()
                .filter(seen -> seen.field().equals(field))
                .filter(seen -> source.isEmpty() || seen.by().source().equals(source.get()))
                .min(Comparator.comparingInt((AlsoSeen seen) -> precedence.rank(
                                before.facts().type(),
                                field,
                                Author.source(seen.by().source(), before.ci().firstSeen())))
                        .thenComparing(seen -> seen.by().source()));
    }
}
