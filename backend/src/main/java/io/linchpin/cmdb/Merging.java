package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbQuery.LIST_EDGES;
import static io.linchpin.cmdb.CmdbQuery.MERGE_ITEMS;
import static io.linchpin.cmdb.CmdbQuery.MOVE_RELATIONS;

import io.linchpin.cmdb.CiChangeSet.RelationKey;
import io.linchpin.cmdb.CiFacts.Difference;
import io.linchpin.cmdb.CiRows.StoredCi;
import io.linchpin.cmdb.CiWriter.Edit;
import io.linchpin.cmdb.History.Event;
import io.linchpin.cmdb.Merge.Side;
import io.linchpin.cmdb.MovedEdges.Edge;
import io.linchpin.cmdb.MovedEdges.Move;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.shared.Conflict;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Message;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.Row;
import io.linchpin.shared.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes one CI of two: shows what that would do, and does it in one transaction. */
@Component
class Merging {
    /** The type under which both histories tell of it. */
    static final String MERGED_INTO = "MERGED_INTO";

    private final Cypher cypher;
    private final Catalogues catalogues;
    private final CiReader reader;
    private final CiWriter writer;
    private final RelationWriter relations;
    private final History history;
    private final Edits edits;
    private final ObjectProvider<PointsAtCi> pointers;

    Merging(
            Cypher cypher,
            Catalogues catalogues,
            CiReader reader,
            CiWriter writer,
            RelationWriter relations,
            History history,
            Edits edits,
            ObjectProvider<PointsAtCi> pointers) {
        this.cypher = cypher;
        this.catalogues = catalogues;
        this.reader = reader;
        this.writer = writer;
        this.relations = relations;
        this.history = history;
        this.edits = edits;
        this.pointers = pointers;
    }

    Merge.Preview preview(CurrentUser user, CiId survivor, CiId retired) {
        var tenant = tenant(user, survivor, retired);
        var stored = writer.read(Set.of(tenant), List.of(survivor, retired));
        var stays = side(user, stored, survivor);
        var goes = side(user, stored, retired);
        requireLikeness(stays.ci(), goes.ci());
        return new Merge.Preview(
                stays,
                goes,
                stays.facts().differences(goes.facts()),
                Merge.suggest(catalogues.current(), stays, goes),
                moves(tenant, survivor, retired).stream()
                        .map(move -> edgeMove(user, retired, move))
                        .toList(),
                pointers.orderedStream()
                        .flatMap(feature -> feature.pointingAt(retired).stream())
                        .filter(pointer -> user.tenants().contains(pointer.tenant()))
                        .toList());
    }

    Ci merge(CurrentUser user, Merge merge) {
        var tenant = tenant(user, merge.survivor(), merge.retired());
        user.require(Right.EDIT_CIS, tenant);
        var stored = writer.lock(Set.of(tenant), List.of(merge.survivor(), merge.retired()));
        var stays = locked(stored, merge.survivor(), merge.survivorVersion());
        var goes = locked(stored, merge.retired(), merge.retiredVersion());
        requireLikeness(stays.ci(), goes.ci());
        var changes = changes(stays.facts(), goes.facts(), merge.taken());
        var after = check(stays.facts(), changes, goes.facts());
        var moves = moves(tenant, merge.survivor(), merge.retired());
        var writing = edits.writing(user, merge.why());
        move(moves);
        var end = goes.facts().differences(goes.facts().withStatus(CiStatus.RETIRED));
        writer.update(
                tenant,
                List.of(
                        new Edit(stays, changes, authors(goes, changes)),
                        Edit.by(Author.person(user, writing.at()), goes, end)));
        cypher.run(MERGE_ITEMS)
                .with("tenant", tenant)
                .with("survivor", merge.survivor())
                .with("retired", merge.retired())
                .with("at", writing.at())
                .execute();
        writer.writeClaims(tenant, claims(merge.survivor(), stays, goes, changes.keySet()));
        writer.refreshSearch(tenant, List.of(merge.survivor(), merge.retired()));
        pointers.orderedStream().forEach(feature -> feature.merged(merge.retired(), merge.survivor()));
        var into = new RelationKey(merge.retired(), MERGED_INTO, merge.survivor());
        var events = new ArrayList<Event>();
        events.add(new Event(tenant, merge.retired(), "merged", end, into));
        if (!changes.isEmpty()) events.add(new Event(tenant, merge.survivor(), "updated", changes, null));
        moves.forEach(move -> tell(move, events));
        history.write(writing, events);
        var concerned = new LinkedHashSet<>(List.of(merge.survivor(), merge.retired()));
        moves.forEach(move -> concerned.add(move.edge().other().id()));
        edits.tell(
                user,
                writing,
                tenant,
                "Ci " + merge.survivor(),
                "merged",
                Message.of("%s was merged into %s.", goes.facts().name(), after.name()),
                changes,
                concerned);
        return reader.require(Set.of(tenant), merge.survivor());
    }

    private TenantId tenant(CurrentUser user, CiId survivor, CiId retired) {
        if (survivor.equals(retired)) throw new Invalid("A CI cannot be merged with itself.");
        var one = reader.require(user.tenants(), survivor);
        var other = reader.require(user.tenants(), retired);
        if (!one.tenant().equals(other.tenant()))
            throw new Conflict("%s and %s belong to different tenants.", one.name(), other.name());
        for (var ci : List.of(one, other))
            reader.survivor(user.tenants(), ci.id()).ifPresent(into -> {
                throw new Conflict("%s was merged into %s already.", ci.name(), into.name());
            });
        return one.tenant();
    }

    private Side side(CurrentUser user, Map<CiId, StoredCi> stored, CiId id) {
        var ci = stored.get(id);
        if (ci == null) throw NotFound.of(id, "CI");
        return new Side(ci.ci(), ci.facts(), reader.get(user.tenants(), id).sources());
    }

    private static StoredCi locked(Map<CiId, StoredCi> stored, CiId id, long version) {
        var ci = stored.get(id);
        if (ci == null) throw NotFound.of(id, "CI");
        Edits.requireVersion(ci, version);
        return ci;
    }

    private void requireLikeness(Ci one, Ci other) {
        if (!catalogues.current().isRelated(one.type(), other.type()))
            throw new Conflict(
                    "%s is a %s and %s is a %s. Give one of them the class of the other first.",
                    one.name(), one.type(), other.name(), other.type());
    }

    private static Map<String, Difference> changes(CiFacts survivor, CiFacts retired, Set<String> taken) {
        var changes = new LinkedHashMap<String, Difference>();
        survivor.differences(retired).forEach((field, difference) -> {
            if (taken.contains(field)) changes.put(field, difference);
        });
        return changes;
    }

    /** The values of two right CIs may not go together: an attribute that the chosen class does not have, one that it requires. */
    private CiFacts check(CiFacts survivor, Map<String, Difference> changes, CiFacts retired) {
        var catalogue = catalogues.current();
        var type = changes.containsKey("class") ? retired.type() : survivor.type();
        var texts = new HashMap<String, String>();
        survivor.attributes().forEach((name, value) -> texts.put(name, AttributeType.text(value)));
        changes.forEach((field, difference) -> {
            if (!field.startsWith(CiFacts.ATTRIBUTE)) return;
            var name = field.substring(CiFacts.ATTRIBUTE.length());
            if (difference.after() == null) texts.remove(name);
            else texts.put(name, AttributeType.text(difference.after()));
        });
        var checked = catalogue.check(type, texts, texts.keySet());
        if (!checked.errors().isEmpty())
            throw new Invalid(Message.of("What was chosen does not go together."), checked.errors());
        var name = changes.containsKey("name") ? retired.name() : survivor.name();
        return new CiFacts(
                type,
                name,
                survivor.status(),
                survivor.environment(),
                survivor.criticality(),
                checked.values(),
                survivor.owners());
    }

    /** Whoever gave a value to the one that is retired has given it to the survivor. */
    private static Map<String, Optional<Author>> authors(StoredCi goes, Map<String, Difference> changes) {
        var authors = new HashMap<String, Optional<Author>>();
        changes.forEach((field, difference) -> authors.put(field, goes.authors().of(field, difference.after())));
        return authors;
    }

    /** Values of sources that were not chosen are still what these sources say. */
    private static List<Map<String, @Nullable Object>> claims(
            CiId survivor, StoredCi stays, StoredCi goes, Set<String> taken) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        stays.facts().differences(goes.facts()).forEach((field, difference) -> {
            var value = difference.after();
            if (value == null || taken.contains(field)) return;
            goes.authors()
                    .of(field, value)
                    .filter(author -> author.kind() == Author.Kind.SOURCE)
                    .ifPresent(author -> rows.add(CiWriter.row(
                            "id",
                            survivor,
                            "source",
                            author.name(),
                            "properties",
                            Map.of(CiRows.CLAIM + field, ClaimText.of(value)))));
        });
        return rows;
    }

    private List<Move> moves(TenantId tenant, CiId survivor, CiId retired) {
        var edges = cypher.run(LIST_EDGES)
                .with("tenant", tenant)
                .with("ids", List.of(survivor, retired))
                .list(row -> edge(row, survivor, retired));
        return MovedEdges.of(survivor, retired, edges);
    }

    private static Edge edge(Row row, CiId survivor, CiId retired) {
        var source = CiRows.visible(CiRows.node(row, "source"));
        var target = CiRows.visible(CiRows.node(row, "target"));
        var state = RelationWriter.stateOrNull(row);
        if (state == null) throw new IllegalStateException("A relationship without properties.");
        var outgoing = source.id().equals(survivor) || source.id().equals(retired);
        return new Edge(
                new RelationKey(source.id(), row.text("type"), target.id()),
                state,
                CiRows.node(row, "edge").instant("firstSeen"),
                source.tenant(),
                outgoing ? target : source);
    }

    private void move(List<Move> moves) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var move : moves) {
            var after = move.after();
            if (after == null) continue;
            var key = move.edge().key();
            var row = CiWriter.row("source", key.source(), "type", key.type(), "target", key.target());
            row.put("newSource", after.key().source());
            row.put("newTarget", after.key().target());
            row.put("group", after.state().group());
            row.put(
                    "minUp",
                    after.state().minUp() == null ? null : after.state().minUp().toString());
            row.put("sources", after.state().sources().stream().sorted().toList());
            row.put("firstSeen", after.firstSeen());
            rows.add(row);
        }
        if (!rows.isEmpty()) cypher.run(MOVE_RELATIONS).with("rows", rows).execute();
        moves.stream()
                .filter(move -> move.after() == null)
                .collect(Collectors.groupingBy(
                        move -> move.edge().tenant(),
                        Collectors.mapping(move -> move.edge().key(), Collectors.toList())))
                .forEach(relations::delete);
    }

    /** Each relationship ends in the history of the one, and goes on in that of the other. */
    private static void tell(Move move, List<Event> events) {
        var edge = move.edge();
        events.add(new Event(
                edge.tenant(),
                edge.key().source(),
                "unrelated",
                RelationChanges.between(edge.state(), null),
                edge.key()));
        var after = move.after();
        if (after == null) return;
        var joined = move.joined();
        var changes = RelationChanges.between(joined == null ? null : joined.state(), after.state());
        if (joined == null || !changes.isEmpty())
            events.add(new Event(
                    edge.tenant(),
                    after.key().source(),
                    joined == null ? "related" : "regrouped",
                    changes,
                    after.key()));
    }

    private static Merge.EdgeMove edgeMove(CurrentUser user, CiId retired, Move move) {
        var other = move.edge().other();
        return new Merge.EdgeMove(
                move.edge().key().source().equals(retired),
                move.edge().key().type(),
                user.tenants().contains(other.tenant()) ? other.name() : null,
                move.fate(),
                move.lost());
    }
}
