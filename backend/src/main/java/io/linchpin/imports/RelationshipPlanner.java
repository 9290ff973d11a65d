package io.linchpin.imports;

import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import io.linchpin.cmdb.CiChangeSet.RelationKey;
import io.linchpin.cmdb.CiChangeSet.RelationState;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.MinUp;
import io.linchpin.cmdb.RelationDraft;
import io.linchpin.cmdb.RelationMatch;
import io.linchpin.cmdb.RelationRules;
import io.linchpin.cmdb.StoredGroup;
import io.linchpin.imports.PlannedRow.PlannedEdge;
import io.linchpin.imports.PlannedRow.PlannedRelationship;
import io.linchpin.imports.UploadRow.RelationshipRow;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Compares rows of relationships with the graph: three queries a batch, whatever its size. */
@Component
class RelationshipPlanner {
    private final Cmdb cmdb;

    RelationshipPlanner(Cmdb cmdb) {
        this.cmdb = cmdb;
    }

    /** A row whose two ends are known and which breaks no rule by itself. */
    private record Ready(RelationshipRow row, RelationDraft draft, List<Message> warnings) {
        GroupKey group() {
            return new GroupKey(draft.source(), draft.group() == null ? "" : draft.group());
        }

        RelationKey key() {
            return new RelationKey(draft.source(), draft.type(), draft.target());
        }
    }

    void plan(PlanContext context, List<RelationshipRow> batch) {
        var counted = batch.stream().filter(row -> countsAlone(context, row)).toList();
        var ends = References.resolve(cmdb, context, counted);
        var ready = new ArrayList<Ready>(counted.size());
        for (var row : counted) check(context, ends, row, ready);
        var groups = groups(context, ready);
        var agreed = ready.stream().filter(row -> agrees(context, groups, row)).toList();
        compare(context, agreed.stream().filter(row -> !renumbers(groups, row)).toList());
        var renumbered = new LinkedHashMap<GroupKey, List<Ready>>();
        for (var row : agreed)
            if (renumbers(groups, row))
                renumbered
                        .computeIfAbsent(row.group(), missing -> new ArrayList<>())
                        .add(row);
        renumbered.forEach((key, rows) -> {
            var group = groups.get(key);
            if (group != null) renumber(context, group, rows);
        });
    }

    private Map<GroupKey, StoredGroup> groups(PlanContext context, List<Ready> ready) {
        var sources = ready.stream()
                .filter(row -> row.draft.group() != null)
                .map(row -> row.draft.source())
                .collect(Collectors.toSet());
        return cmdb.groups(context.user, context.tenant(), sources).stream()
                .collect(Collectors.toMap(group -> new GroupKey(group.ci(), group.group()), Function.identity()));
    }

    private record GroupKey(CiId ci, String group) {}

    /** Repeated word for word: passed over. Contradicted by another row, itself or through its group's min_up: refused. */
    private static boolean countsAlone(PlanContext context, RelationshipRow row) {
        var pairs = context.relationships.pairs();
        var pair = RelationshipIndex.pair(row);
        if (!context.countsAlone(pairs, pair, row.origin(), "target", row.target(), Message.of("relationship")))
            return false;
        if (row.group() == null) return true;
        var groups = context.relationships.groups();
        var disputed = groups.disputed(groups.ordinal(RelationshipIndex.group(row)));
        if (disputed.isEmpty()) return true;
        refuse(
                context,
                row,
                "min_up",
                row.minUp() == null ? "" : row.minUp(),
                "The group %s of %s has different numbers on lines %s. Use one number on the whole group.",
                row.group(),
                row.source(),
                context.places.words(disputed, row.origin()));
        return false;
    }

    private void check(PlanContext context, References ends, RelationshipRow row, List<Ready> ready) {
        var errors = new ArrayList<FieldError>();
        var source = ends.dependent(row, errors);
        var target = ends.target(row, errors);
        var type = context.catalogue.findType(row.type());
        if (type.isEmpty())
            errors.add(FieldError.of(
                    "type",
                    row.type(),
                    Texts.didYouMean(
                            Message.of("No relationship type of that name."), row.type(), context.typeNames())));
        var minUp = row.minUp() == null || row.minUp().isBlank()
                ? null
                : MinUp.parse(row.minUp()).orElse(null);
        if (minUp == null && row.minUp() != null && !row.minUp().isBlank())
            errors.add(FieldError.of("min_up", row.minUp(), "min_up is a number from 1, or a share such as 60%%."));
        if (source == null || target == null || type.isEmpty() || !errors.isEmpty()) {
            context.refuse(row.origin(), errors);
            return;
        }
        var draft = new RelationDraft(source.id(), type.get().name(), target.id(), row.group(), minUp);
        var advice = RelationRules.check(context.catalogue, source.type(), draft, target.type());
        if (advice.errors().isEmpty()) ready.add(new Ready(row, draft, advice.warnings()));
        else context.refuse(row.origin(), advice.errors());
    }

    /** The number of a group is changed by the source that owns the group, and by no other. */
    private static boolean agrees(PlanContext context, Map<GroupKey, StoredGroup> groups, Ready ready) {
        var stored = groups.get(ready.group());
        if (stored == null || !renumbers(groups, ready) || stored.sources().equals(Set.of(context.run.source())))
            return true;
        refuse(
                context,
                ready.row,
                "min_up",
                String.valueOf(ready.draft.minUp()),
                "The group %s needs %s, as %s says; another source cannot change that.",
                stored.group(),
                stored.minUp(),
                stored.sources().isEmpty() ? Message.of("a person") : stored.sources());
        return false;
    }

    private static boolean renumbers(Map<GroupKey, StoredGroup> groups, Ready ready) {
        var stored = groups.get(ready.group());
        return stored != null && !stored.minUp().equals(ready.draft.minUp());
    }

    /** Changes the number on the whole group, also where the file does not mention a member or does so much later. */
    private void renumber(PlanContext context, StoredGroup group, List<Ready> rows) {
        var first = rows.getFirst();
        var mentioned = rows.stream().map(Ready::key).collect(Collectors.toSet());
        var others = group.members().stream()
                .filter(member -> !mentioned.contains(member))
                .map(member -> new Ready(
                        first.row,
                        new RelationDraft(
                                member.source(), member.type(), member.target(), group.group(), first.draft.minUp()),
                        List.of()));
        var wanted = Stream.concat(rows.stream(), others)
                .filter(row -> context.relationships.renumber(row.key()))
                .toList();
        var matches = matches(context, wanted);
        var planned = new ArrayList<PlannedRelationship>(wanted.size());
        for (var row : wanted) {
            var match = matches.get(row.draft);
            if (match != null) planned.add(planned(context, row, match));
        }
        context.planTogether(RowKind.RELATIONSHIPS, PlanStore.Stream.RELATIONSHIPS, planned);
    }

    private Map<RelationDraft, RelationMatch> matches(PlanContext context, List<Ready> rows) {
        return cmdb
                .matchRelations(
                        context.user,
                        context.tenant(),
                        context.run.source(),
                        rows.stream().map(Ready::draft).toList())
                .stream()
                .collect(Collectors.toMap(RelationMatch::wanted, Function.identity()));
    }

    private void compare(PlanContext context, List<Ready> rows) {
        var different = matches(context, rows);
        for (var row : rows) {
            var match = different.get(row.draft);
            if (match == null) {
                context.same(RowKind.RELATIONSHIPS);
                continue;
            }
            var planned = planned(context, row, match);
            if (planned.changes().isEmpty() && planned.before() != null)
                context.confirm(RowKind.RELATIONSHIPS, PlanStore.Stream.CONFIRMED_RELATIONSHIPS, planned);
            else context.plan(RowKind.RELATIONSHIPS, PlanStore.Stream.RELATIONSHIPS, planned);
        }
    }

    private static PlannedRelationship planned(PlanContext context, Ready ready, RelationMatch match) {
        var stored = match.stored();
        var sources = new TreeSet<>(stored == null ? Set.<String>of() : stored.sources());
        sources.add(context.run.source());
        var draft = ready.draft;
        var before = stored == null ? null : edge(stored);
        var after = new PlannedEdge(
                draft.group(), draft.minUp() == null ? null : draft.minUp().toString(), sources);
        return new PlannedRelationship(
                ready.row.origin().file(),
                ready.row.origin().line(),
                draft.source(),
                ready.row.source(),
                draft.type(),
                draft.target(),
                ready.row.target(),
                before,
                after,
                ready.warnings);
    }

    private static PlannedEdge edge(RelationState state) {
        return new PlannedEdge(
                state.group(), state.minUp() == null ? null : state.minUp().toString(), state.sources());
    }

    @FormatMethod
    private static void refuse(
            PlanContext context,
            RelationshipRow row,
            String field,
            String value,
            @CompileTimeConstant @FormatString String template,
            Object... arguments) {
        context.refuse(row.origin(), List.of(FieldError.of(field, value, Message.of(template, arguments))));
    }
}
