package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbQuery.FORGET_TOLD_APART;
import static io.linchpin.cmdb.CmdbQuery.LIST_DUPLICATES;
import static io.linchpin.cmdb.CmdbQuery.TELL_APART;

import io.linchpin.cmdb.Merge.Side;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.shared.Conflict;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.DomainEvent;
import io.linchpin.shared.Message;
import io.linchpin.shared.Row;
import io.linchpin.shared.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * CIs that could be one and the same, because they share an identifier: found, told apart or merged by hand. Readers need
 * {@code SEE_CIS}, who tells apart or merges {@code EDIT_CIS}, in the tenant of the CIs.
 */
@Service
public class Duplicates {
    /** Of many that share one identifier, so many are paired with each other; when some are merged, others follow. */
    private static final int TOGETHER = 20;

    private final Cypher cypher;
    private final Catalogues catalogues;
    private final CiReader reader;
    private final Merging merging;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Duplicates(
            Cypher cypher,
            Catalogues catalogues,
            CiReader reader,
            Merging merging,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cypher = cypher;
        this.catalogues = catalogues;
        this.reader = reader;
        this.merging = merging;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param classes one of the pair has such a class, or one below it; empty does not restrict
     * @param sources one of the pair is described by such a source; empty does not restrict
     * @param toldApart those that somebody has told apart, instead of all others
     */
    public record Filter(Set<String> classes, Set<String> sources, boolean toldApart) {
        public static final Filter ALL = new Filter(Set.of(), Set.of(), false);

        public Filter {
            classes = Set.copyOf(classes);
            sources = Set.copyOf(sources);
        }
    }

    /** @param by name of the person */
    public record Apart(String by, Instant at) {}

    /**
     * @param shared what both are recognised by, the strongest first, with the values of the first
     * @param apart null unless somebody has told them apart
     */
    public record Pair(
            String tenantName,
            List<Identity.Key> shared,
            Side one,
            Side other,
            @Nullable Apart apart) {
        public Pair {
            shared = List.copyOf(shared);
        }
    }

    /** @param inAll how many there are, on whatever page */
    public record Found(List<Pair> pairs, long inAll) {
        public Found {
            pairs = List.copyOf(pairs);
        }
    }

    /** The strongest likeness first. */
    @UseCase(readOnly = true)
    public Found list(CurrentUser user, Filter filter, int offset, int limit) {
        return find(user, filter, null, offset, limit);
    }

    @UseCase(readOnly = true)
    public long count(CurrentUser user) {
        return find(user, Filter.ALL, null, 0, 0).inAll;
    }

    /** The pairs that the CI is one of. */
    @UseCase(readOnly = true)
    public List<Pair> of(CurrentUser user, CiId id) {
        reader.require(user.tenants(), id);
        return find(user, Filter.ALL, id, 0, TOGETHER).pairs;
    }

    /** The CI that this one was merged into; empty for one that was not. */
    @UseCase(readOnly = true)
    public Optional<Resolution.CiRef> survivor(CurrentUser user, CiId id) {
        return reader.survivor(user.tenants(), id);
    }

    /** Remembers that they are two; they are not listed any more. */
    @UseCase
    public void tellApart(CurrentUser user, CiId one, CiId other) {
        var pair = both(user, one, other);
        cypher.run(TELL_APART)
                .with("tenant", pair.getFirst().tenant())
                .with("key", key(one, other))
                .with("at", clock.instant())
                .with("by", user.id())
                .with("byName", user.name())
                .execute();
        tell(
                user,
                pair,
                "told apart",
                Message.of(
                        "%s and %s are not the same.",
                        pair.getFirst().name(), pair.getLast().name()));
    }

    /** They may be one again. */
    @UseCase
    public void forgetApart(CurrentUser user, CiId one, CiId other) {
        var pair = both(user, one, other);
        cypher.run(FORGET_TOLD_APART)
                .with("tenant", pair.getFirst().tenant())
                .with("key", key(one, other))
                .execute();
        tell(
                user,
                pair,
                "no longer told apart",
                Message.of(
                        "%s and %s may be the same after all.",
                        pair.getFirst().name(), pair.getLast().name()));
    }

    /** @throws Conflict when they can never be one: of different tenants, or of classes that have nothing in common */
    @UseCase(readOnly = true)
    public Merge.Preview preview(CurrentUser user, CiId survivor, CiId retired) {
        return merging.preview(user, survivor, retired);
    }

    /**
     * Values as chosen; relationships, what sources say and what names the one that is retired move to the survivor.
     * @throws io.linchpin.shared.Stale when somebody has written to one of them since it was looked at
     */
    @UseCase
    public Ci merge(CurrentUser user, Merge merge) {
        return merging.merge(user, merge);
    }

    private Found find(CurrentUser user, Filter filter, @Nullable CiId id, int offset, int limit) {
        var catalogue = catalogues.current();
        filter.classes.forEach(catalogue::classNamed);
        return cypher.run(LIST_DUPLICATES)
                .with("tenants", user.tenants())
                .with("id", id)
                .with("toldApart", filter.toldApart)
                .with("classes", catalogue.withBelow(filter.classes))
                .with("sources", filter.sources)
                .with("related", catalogue.related())
                .with("offset", Math.max(0, offset))
                .with("limit", limit)
                .with("together", TOGETHER)
                .one(row -> new Found(
                        row.rows("pairs").stream()
                                .map(pair -> pair(catalogue, pair))
                                .toList(),
                        row.longNumber("inAll")))
                .orElse(new Found(List.of(), 0));
    }

    private static Pair pair(Catalogue catalogue, Row row) {
        var one = side(CiRows.node(row, "one"));
        var rules = row.texts("rules");
        var shared = new ArrayList<Identity.Key>();
        for (var key : Identity.of(catalogue, one.facts()).keys())
            if (rules.contains(key.rule().toString())) shared.add(key);
        var by = row.textOrNull("by");
        return new Pair(
                row.textOr("tenantName", ""),
                shared,
                one,
                side(CiRows.node(row, "other")),
                by == null ? null : new Apart(by, row.instant("at")));
    }

    private static Side side(Row row) {
        var stored = CiRows.stored(row);
        return new Side(
                stored.ci(),
                stored.facts(),
                row.rows("records").stream().map(CiRows::sourceState).toList());
    }

    private List<Ci> both(CurrentUser user, CiId one, CiId other) {
        var first = reader.require(user.tenants(), one);
        var second = reader.require(user.tenants(), other);
        if (!first.tenant().equals(second.tenant()))
            throw new Conflict("%s and %s belong to different tenants.", first.name(), second.name());
        user.require(Right.EDIT_CIS, first.tenant());
        return List.of(first, second);
    }

    private static String key(CiId one, CiId other) {
        var first = one.toString();
        var second = other.toString();
        return first.compareTo(second) < 0 ? first + "|" + second : second + "|" + first;
    }

    private void tell(CurrentUser user, List<Ci> pair, String action, Message headline) {
        var tenant = pair.getFirst().tenant();
        var concerned = pair.stream().map(ci -> ci.id().value()).toList();
        events.publishEvent(new DomainEvent(
                tenant,
                clock.instant(),
                user.actor(),
                "Ci " + pair.getFirst().id(),
                action,
                headline,
                Map.of(),
                Map.of(),
                "",
                Set.copyOf(concerned)));
    }
}
