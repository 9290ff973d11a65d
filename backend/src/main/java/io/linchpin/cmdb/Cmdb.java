package io.linchpin.cmdb;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.shared.LongRead;
import io.linchpin.shared.Message;
import io.linchpin.shared.Page;
import io.linchpin.shared.TenantId;
import io.linchpin.shared.UseCase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The configuration items and what depends on what. Readers need {@code SEE_CIS}, writers {@code EDIT_CIS}, in the tenant of the
 * CI; imports and deleting {@code IMPORT}. What a reader may not see does not exist for them.
 */
@Service
public class Cmdb {
    /** For how long a change of the topology can be found; who looks less often reads the topology anew. */
    public static final Duration CHANGES_KEPT = Duration.ofHours(24);

    private final CiReader reader;
    private final Walk walk;
    private final Editing editing;
    private final Relating relating;
    private final Bulk bulk;
    private final Contested contested;
    private final ImportMatching matching;
    private final ImportWriting importing;
    private final CiWriter writer;
    private final Export export;
    private final Staleness staleness;
    private final TopologyLog topology;

    Cmdb(
            CiReader reader,
            Walk walk,
            Editing editing,
            Relating relating,
            Bulk bulk,
            Contested contested,
            ImportMatching matching,
            ImportWriting importing,
            CiWriter writer,
            Export export,
            Staleness staleness,
            TopologyLog topology) {
        this.reader = reader;
        this.walk = walk;
        this.editing = editing;
        this.relating = relating;
        this.bulk = bulk;
        this.contested = contested;
        this.matching = matching;
        this.importing = importing;
        this.writer = writer;
        this.export = export;
        this.staleness = staleness;
        this.topology = topology;
    }

    @UseCase(readOnly = true)
    public List<CiRow> list(CurrentUser user, CiFilter filter, CiOrder order, int offset, int limit) {
        return reader.list(user.tenants(), filter, order, offset, limit);
    }

    @UseCase(readOnly = true)
    public long count(CurrentUser user, CiFilter filter) {
        return reader.count(user.tenants(), filter);
    }

    /** By name. @param cursor of the page before, null for the first */
    @UseCase(readOnly = true)
    public Page<CiRow> page(CurrentUser user, CiFilter filter, @Nullable String cursor, int limit) {
        return reader.page(user.tenants(), filter, cursor, limit);
    }

    /** Business services and offerings by name, for those who may see only these ({@code SEE_SERVICES}). */
    @UseCase(readOnly = true)
    public List<CiRow> services(CurrentUser user, String text, int offset, int limit) {
        return reader.list(
                user.tenants(Right.SEE_SERVICES),
                CiFilter.ALL.withText(text).withClasses(Set.of(Catalogue.SERVICE)),
                CiOrder.NAME,
                offset,
                limit);
    }

    /** Those of the ids that exist and may be seen, in no order. */
    @UseCase(readOnly = true)
    public List<Ci> find(CurrentUser user, Collection<CiId> ids) {
        return reader.find(user.tenants(), ids);
    }

    /** @throws io.linchpin.shared.NotFound when there is none */
    @UseCase(readOnly = true)
    public CiDetail get(CurrentUser user, CiId id) {
        return reader.get(user.tenants(), id);
    }

    /** @param limit how many at most in each direction */
    @UseCase(readOnly = true)
    public CiRelations relationships(CurrentUser user, CiId id, int limit) {
        return reader.relationships(user.tenants(), id, limit);
    }

    @UseCase(readOnly = true)
    public Neighbourhood neighbourhood(CurrentUser user, CiId id, Neighbourhood.Question question) {
        return walk.around(user.tenants(), reader.require(user.tenants(), id), question);
    }

    /** Newest first, with the writes to its relationships. @param cursor of the page before, null for the first */
    @UseCase(readOnly = true)
    public Page<CiHistoryEntry> history(CurrentUser user, CiId id, @Nullable String cursor, int limit) {
        return reader.history(user, id, cursor, limit);
    }

    /** While typing, over names, external ids and addresses: exact ones first, then those that begin alike. */
    @UseCase(readOnly = true)
    public List<CiHit> search(CurrentUser user, String text, int limit) {
        return reader.search(user.tenants(), text, limit);
    }

    /** Names of all sources that describe a CI the reader may see. */
    @UseCase(readOnly = true)
    public List<String> sources(CurrentUser user) {
        return reader.sources(user.tenants());
    }

    /** After how many days without confirmation something is stale, unless somebody asks for another number. */
    public int staleDays() {
        return staleness.days();
    }

    /** How much each source has not confirmed for so many days; sources that have confirmed everything are left out. */
    @UseCase(readOnly = true)
    public List<Stale> stale(CurrentUser user, int days) {
        return staleness.count(user.tenants(), days);
    }

    /** What a source has not confirmed for so many days, longest ago first. */
    @UseCase(readOnly = true)
    public List<Stale.Unconfirmed> stale(CurrentUser user, String source, int days, int skip, int limit) {
        return staleness.list(user.tenants(), source, days, skip, limit);
    }

    /** Tickets that name the CI, from the features above. */
    @UseCase(readOnly = true)
    public List<PointsAtCi.Pointer> pointingAt(CurrentUser user, CiId id) {
        reader.require(user.tenants(), id);
        return editing.pointingAt(user.tenants(), List.of(id)).getOrDefault(id, List.of());
    }

    /** Tickets that name one of these CIs, by CI. */
    @UseCase(readOnly = true)
    public Map<CiId, List<PointsAtCi.Pointer>> pointingAt(CurrentUser user, Collection<CiId> ids) {
        return editing.pointingAt(user.tenants(), ids);
    }

    /** How many transactions have written to CIs or relationships. */
    @UseCase(readOnly = true)
    public long topologyVersion() {
        return topology.version();
    }

    /** The attributes that CIs of the tenant have values for, by name. */
    @UseCase(readOnly = true)
    public List<String> exportedAttributes(CurrentUser user, TenantId tenant) {
        user.require(Right.SEE_CIS, tenant);
        return export.attributes(user.tenants(), tenant);
    }

    /** Every CI of the tenant by name, one by one. */
    @LongRead
    public void exportCis(CurrentUser user, TenantId tenant, Consumer<ExportedCi> each) {
        user.require(Right.SEE_CIS, tenant);
        export.cis(user.tenants(), tenant, each);
    }

    /** Every relationship of the tenant's CIs with CIs that may be seen, one by one. */
    @LongRead
    public void exportRelations(CurrentUser user, TenantId tenant, Consumer<ExportedRelation> each) {
        user.require(Right.SEE_CIS, tenant);
        export.relations(user.tenants(), tenant, each);
    }

    /** @param id made when the form was opened: the same draft sent twice makes one CI */
    @UseCase
    public Ci create(CurrentUser user, TenantId tenant, CiId id, CiDraft draft) {
        return editing.create(user, tenant, id, draft);
    }

    /**
     * @param version the one that was edited
     * @throws io.linchpin.shared.Stale when somebody else has written since
     * @throws io.linchpin.shared.Invalid with all errors at once
     */
    @UseCase
    public Ci update(CurrentUser user, CiId id, long version, CiDraft draft) {
        return editing.update(user, id, version, draft);
    }

    /** @param party id of a team or person of the CI's tenant or of one above it, null for nobody */
    @UseCase
    public Ci setOwner(CurrentUser user, CiId id, OwnerKind kind, @Nullable UUID party) {
        return editing.setOwner(user, id, kind, party);
    }

    /**
     * Decides that a source is right about a field: the value is the person's own from now on.
     * @param field a key of {@link CiFacts#differences}
     * @throws io.linchpin.shared.Conflict when the source says nothing else about it
     */
    @UseCase
    public Ci take(CurrentUser user, CiId id, long version, String field, String source) {
        return contested.take(user, id, version, field, source);
    }

    /**
     * Lets go of a value that a person set: the source that goes before the others has it again, now and later.
     * @throws io.linchpin.shared.Conflict when no person set it, or no source says anything about it
     */
    @UseCase
    public Ci giveBack(CurrentUser user, CiId id, long version, String field) {
        return contested.giveBack(user, id, version, field);
    }

    /** Keeps the CI, its relationships and its history, but it takes no part in impact any more. */
    @UseCase
    public Ci retire(CurrentUser user, CiId id, long version, String why) {
        return editing.moveTo(user, id, version, CiStatus.RETIRED, "retired", why);
    }

    /** Back to LIVE. */
    @UseCase
    public Ci restore(CurrentUser user, CiId id, long version, String why) {
        return editing.moveTo(user, id, version, CiStatus.LIVE, "restored", why);
    }

    /** For mistakes only. @throws io.linchpin.shared.Conflict naming the tickets and CIs that point at it */
    @UseCase
    public void delete(CurrentUser user, CiId id, long version, String why) {
        editing.delete(user, id, version, why);
    }

    /** What would be said about the relationship; nothing is written. */
    @UseCase(readOnly = true)
    public RelationAdvice advise(CurrentUser user, RelationDraft draft) {
        return relating.advise(user, draft);
    }

    /** Makes the relationship, or moves the one that is there into the group. @return what is unusual about it */
    @UseCase
    public List<Message> relate(CurrentUser user, RelationDraft draft) {
        return relating.relate(user, draft);
    }

    @UseCase
    public void unrelate(CurrentUser user, CiId source, String type, CiId target) {
        relating.unrelate(user, source, type, target);
    }

    /** Changes min_up on all relationships of a named group of the CI. */
    @UseCase
    public void changeGroup(CurrentUser user, CiId id, String group, MinUp minUp) {
        relating.changeGroup(user, id, group, minUp);
    }

    @UseCase(readOnly = true)
    public BulkEdit.Preview preview(CurrentUser user, Collection<CiId> ids, BulkEdit edit) {
        return bulk.preview(user, ids, edit);
    }

    /** Writes what the preview showed; what somebody else has changed since is left and named. */
    @UseCase
    public BulkEdit.Outcome apply(CurrentUser user, BulkEdit.Preview preview) {
        return bulk.apply(user, preview);
    }

    /** For imports: rows that are new or whose hash differs. Compared in the database; 5 to 10 thousand at a time are best. */
    @UseCase(readOnly = true)
    public List<SourceMatch> match(CurrentUser user, TenantId tenant, String source, List<SourceMatch.Key> keys) {
        user.require(Right.IMPORT, tenant);
        return matching.match(tenant, source, keys);
    }

    /**
     * For imports: the live CIs of the tenant that these could be, by the identifiers of their classes; those that nobody is like
     * get no answer. One query, however many are asked for.
     * @return by place in the list
     */
    @UseCase(readOnly = true)
    public Map<Integer, Identified> identify(CurrentUser user, TenantId tenant, List<Identified.Wanted> wanted) {
        user.require(Right.IMPORT, tenant);
        return matching.identify(tenant, wanted);
    }

    /** For imports: the CIs that the source describes by these external ids, by external id. */
    @UseCase(readOnly = true)
    public Map<String, Resolution.CiRef> described(
            CurrentUser user, TenantId tenant, String source, List<String> externalIds) {
        user.require(Right.IMPORT, tenant);
        return matching.described(tenant, source, externalIds);
    }

    /** For imports: the state of CIs found in another way. */
    @UseCase(readOnly = true)
    public List<SourceMatch.CiState> states(CurrentUser user, Collection<CiId> ids) {
        return writer.read(user.tenants(Right.IMPORT), ids).values().stream()
                .map(stored -> stored.state(List.of()))
                .toList();
    }

    /** For imports: everything the source describes in the tenant, by external id, one by one. */
    @LongRead
    public void recorded(CurrentUser user, TenantId tenant, String source, BiConsumer<String, CiId> each) {
        user.require(Right.IMPORT, tenant);
        matching.recorded(tenant, source, each);
    }

    /** For imports: how many CIs the source describes in the tenant. */
    @UseCase(readOnly = true)
    public long countRecords(CurrentUser user, TenantId tenant, String source) {
        user.require(Right.IMPORT, tenant);
        return matching.count(tenant, source);
    }

    /** For imports: what the source calls the CIs it describes, in a fixed order. @param after the last one of the page before, empty at first */
    @UseCase(readOnly = true)
    public List<String> recordsAfter(CurrentUser user, TenantId tenant, String source, String after, int limit) {
        user.require(Right.IMPORT, tenant);
        return matching.recordsAfter(tenant, source, after, limit);
    }

    /** For imports: the source has just brought something. @param whole all that it describes, but for what is marked as missing */
    @UseCase
    public void confirm(CurrentUser user, TenantId tenant, String source, Instant at, boolean whole) {
        user.require(Right.IMPORT, tenant);
        matching.confirm(tenant, source, at, whole);
    }

    /**
     * For imports: what the references stand for, seen from the tenant: an external id (of this source before others), a CI's
     * own id, {@code class:name}, a name that is unique in the tenant, or {@code tenant::external id} of a tenant above.
     */
    @UseCase(readOnly = true)
    public Map<String, Resolution> resolve(
            CurrentUser user, TenantId tenant, String source, Collection<String> references) {
        user.require(Right.IMPORT, tenant);
        return matching.resolve(user, tenant, source, references);
    }

    /** For imports: relationships that are not stored like this, or that this source does not assert yet. */
    @UseCase(readOnly = true)
    public List<RelationMatch> matchRelations(
            CurrentUser user, TenantId tenant, String source, List<RelationDraft> wanted) {
        user.require(Right.IMPORT, tenant);
        return matching.matchRelations(tenant, source, wanted);
    }

    /** For imports: the named redundancy groups of these CIs. */
    @UseCase(readOnly = true)
    public List<StoredGroup> groups(CurrentUser user, TenantId tenant, Collection<CiId> ids) {
        user.require(Right.IMPORT, tenant);
        return matching.groups(tenant, ids);
    }

    /** For imports: relationships as they are stored; those there are not are missing. */
    @UseCase(readOnly = true)
    public Map<CiChangeSet.RelationKey, CiChangeSet.RelationState> relations(
            CurrentUser user, TenantId tenant, Collection<CiChangeSet.RelationKey> keys) {
        user.require(Right.IMPORT, tenant);
        return importing.relations(tenant, keys);
    }

    /** For imports: which of these CIs somebody else than the source says something about. */
    @UseCase(readOnly = true)
    public Set<CiId> tied(CurrentUser user, TenantId tenant, String source, Collection<CiId> ids) {
        user.require(Right.IMPORT, tenant);
        return writer.tied(tenant, source, ids);
    }

    /**
     * For imports: writes one batch in one transaction. What is not as expected is left and named; everything else is written.
     * Facts must have been checked with {@link Catalogue#check} and relationships with {@link RelationRules}.
     */
    @UseCase
    public CiChangeSet.Outcome apply(CurrentUser user, CiChangeSet changes) {
        user.require(Right.IMPORT, changes.tenant());
        return importing.apply(user, changes);
    }
}
