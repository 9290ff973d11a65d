package io.linchpin.imports;

import io.linchpin.cmdb.CiChangeSet.CiChange;
import io.linchpin.cmdb.CiChangeSet.RelationChange;
import io.linchpin.cmdb.CiChangeSet.RelationState;
import io.linchpin.cmdb.CiChangeSet.SourceEntry;
import io.linchpin.cmdb.CiFacts;
import io.linchpin.cmdb.CiFacts.Difference;
import io.linchpin.cmdb.SourceMatch.CiState;
import io.linchpin.imports.PlannedRow.PlannedCi;
import io.linchpin.imports.PlannedRow.PlannedRelationship;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What taking some rows of an import back comes to, as things are now. Every value that is still as the import left it gets
 * the one from before; what somebody has changed since stays and is listed.
 */
final class UndoStep {
    private static final long UNTOUCHED = 1;

    private final String source;
    private final List<CiChange> cis = new ArrayList<>();
    private final List<RelationChange> relationships = new ArrayList<>();
    private final List<RefusedRow> kept = new ArrayList<>();

    UndoStep(String source) {
        this.source = source;
    }

    List<CiChange> cis() {
        return cis;
    }

    List<RelationChange> relationships() {
        return relationships;
    }

    /** What stays: its name, the field, the value it has, and what it was before the import. */
    List<RefusedRow> kept() {
        return kept;
    }

    /**
     * @param before null for one that the import made
     * @param after as the import left it
     * @param now null when it is no more
     * @param tied whether others say something about it too
     */
    void ci(PlannedCi row, @Nullable CiFacts before, CiFacts after, @Nullable CiState now, boolean tied) {
        if (now == null) return;
        if (before != null) {
            changed(row, before, after, now);
            return;
        }
        if (now.version() != UNTOUCHED)
            keep(row, "", after.name(), Message.of("It has been changed since the import made it, so it stays."));
        else if (tied)
            keep(
                    row,
                    "",
                    after.name(),
                    Message.of("Somebody else has said something about it since, or related it; so it stays."));
        else cis.add(new CiChange.Delete(row.id(), now.version()));
    }

    private void changed(PlannedCi row, CiFacts before, CiFacts after, CiState now) {
        var since = after.differences(now.facts());
        var back = new LinkedHashMap<String, Difference>();
        var standing = row.standing();
        var written = before.differences(after);
        written.forEach((field, difference) -> {
            var changed = since.get(field);
            if (changed == null) back.put(field, new Difference(difference.after(), difference.before()));
            else if (!Objects.equals(changed.after(), difference.before()))
                keep(row, field, Texts.of(changed.after()), was(Texts.of(difference.before())));
        });
        var restored = standing.handedOver(written.keySet());
        restored.addAll(back.keySet());
        if (!restored.isEmpty())
            cis.add(new CiChange.Update(row.id(), now.version(), back, standing.authorsBefore(restored), null));
        var claims = standing.claimsBefore(source, before, restored);
        cis.add(new CiChange.Unsay(
                row.id(),
                new SourceEntry(row.externalId(), row.hash(), claims, standing.absentBefore()),
                row.hashBefore()));
    }

    /** @param now null when there is no such relationship */
    void relationship(PlannedRelationship row, @Nullable RelationState now) {
        if (now == null) return;
        var before = row.before();
        var after = row.after().state();
        if (!isGroupedLike(now, after)) {
            keep(row, "group", grouping(now), was(before == null ? null : grouping(before.state())));
            return;
        }
        var others = new TreeSet<>(now.sources());
        if (before == null || !before.sources().contains(source)) others.remove(source);
        if (before != null)
            relationships.add(new RelationChange(
                    row.key(),
                    now,
                    new RelationState(before.group(), before.state().minUp(), others)));
        else if (!others.isEmpty()) relationships.add(new RelationChange(row.key(), now, said(now, others)));
        else if (now.sources().isEmpty())
            keep(row, "", row.subject(), Message.of("Somebody has taken it over by hand since, so it stays."));
        else relationships.add(new RelationChange(row.key(), now, null));
    }

    private static RelationState said(RelationState state, Set<String> sources) {
        return new RelationState(state.group(), state.minUp(), sources);
    }

    private static boolean isGroupedLike(RelationState one, RelationState other) {
        return Objects.equals(one.group(), other.group()) && Objects.equals(one.minUp(), other.minUp());
    }

    private static @Nullable String grouping(RelationState state) {
        return state.group() == null ? null : "%s, %s".formatted(state.group(), state.minUp());
    }

    static Message was(@Nullable String before) {
        return before == null
                ? Message.of("There was none before the import; somebody has changed it since, so it stays.")
                : Message.of("It was %s before the import; somebody has changed it since, so it stays.", before);
    }

    /** @param value as it is now */
    void keep(PlannedRow row, String field, @Nullable String value, Message why) {
        kept.add(new RefusedRow(
                row.kind(),
                row.file(),
                row.line(),
                List.of(row.subject()),
                List.of(new FieldError(field, row.line(), value == null ? "" : value, why))));
    }
}
