package io.linchpin.cmdb;

import io.linchpin.identity.CurrentUser;
import io.linchpin.shared.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    public List<CiRow> list(CurrentUser user, CiFilter filter, CiOrder order, int offset, int limit) {
        throw new IllegalStateException();
    }

    public long count(CurrentUser user, CiFilter filter) {
        throw new IllegalStateException();
    }

    /** By name. @param cursor of the page before, null for the first */
    public CursorPage<CiRow> page(CurrentUser user, CiFilter filter, @Nullable String cursor, int limit) {
        throw new IllegalStateException();
    }

    /** Business services and offerings, for those who may see only these ({@code SEE_SERVICES}). */
    public List<CiRow> services(CurrentUser user, String text, int offset, int limit) {
        throw new IllegalStateException();
    }

    /** Those of the ids that exist and may be seen, in no order. */
    public List<Ci> find(CurrentUser user, Collection<CiId> ids) {
        throw new IllegalStateException();
    }

    /** @throws io.linchpin.shared.NotFound when there is none */
    public CiDetail get(CurrentUser user, CiId id) {
        throw new IllegalStateException();
    }

    /** What it needs first, then what needs it. */
    public List<CiRelation> relationships(CurrentUser user, CiId id) {
        throw new IllegalStateException();
    }

    public Neighbourhood neighbourhood(CurrentUser user, CiId id, Neighbourhood.Question question) {
        throw new IllegalStateException();
    }

    /** Newest first. @param cursor of the page before, null for the first */
    public CursorPage<CiHistoryEntry> history(CurrentUser user, CiId id, @Nullable String cursor, int limit) {
        throw new IllegalStateException();
    }

    /** While typing, over names, external ids and addresses: exact ones first, then those that begin alike. */
    public List<CiHit> search(CurrentUser user, String text, int limit) {
        throw new IllegalStateException();
    }

    /** Names of all sources that describe a CI the reader may see. */
    public List<String> sources(CurrentUser user) {
        throw new IllegalStateException();
    }

    /** Tickets that name the CI, from the features above. */
    public List<PointsAtCi.Pointer> pointingAt(CurrentUser user, CiId id) {
        throw new IllegalStateException();
    }

    /** How many transactions have written to CIs or relationships. */
    public long topologyVersion() {
        throw new IllegalStateException();
    }

    /** Every visible CI that the filter takes, one by one; for exports. */
    public void export(CurrentUser user, CiFilter filter, Consumer<CiDetail> reader) {
        throw new IllegalStateException();
    }

    /** @param id made when the form was opened: the same draft sent twice makes one CI */
    public Ci create(CurrentUser user, TenantId tenant, CiId id, CiDraft draft) {
        throw new IllegalStateException();
    }

    /**
     * @param version the one that was edited
     * @throws io.linchpin.shared.Stale when somebody else has written since
     * @throws io.linchpin.shared.Invalid with all errors at once
     */
    public Ci update(CurrentUser user, CiId id, long version, CiDraft draft) {
        throw new IllegalStateException();
    }

    /** @param party id of a team or person, null for nobody */
    public Ci setOwner(CurrentUser user, CiId id, OwnerKind kind, java.util.@Nullable UUID party) {
        throw new IllegalStateException();
    }

    /** Keeps the CI, its relationships and its history, but it takes no part in impact any more. */
    public Ci retire(CurrentUser user, CiId id, long version, String why) {
        throw new IllegalStateException();
    }

    /** Back to LIVE. */
    public Ci restore(CurrentUser user, CiId id, long version, String why) {
        throw new IllegalStateException();
    }

    /** For mistakes only. @throws io.linchpin.shared.Conflict naming the tickets and CIs that point at it */
    public void delete(CurrentUser user, CiId id, long version, String why) {
        throw new IllegalStateException();
    }

    /** What would be said about the relationship; nothing is written. */
    public RelationAdvice advise(CurrentUser user, RelationDraft draft) {
        throw new IllegalStateException();
    }

    /** Makes the relationship, or moves the one that is there into the group. @return what is unusual about it */
    public List<String> relate(CurrentUser user, RelationDraft draft) {
        throw new IllegalStateException();
    }

    public void unrelate(CurrentUser user, CiId source, String type, CiId target) {
        throw new IllegalStateException();
    }

    /** Changes min_up on all edges of a named group of the CI. */
    public void changeGroup(CurrentUser user, CiId id, String group, MinUp minUp) {
        throw new IllegalStateException();
    }

    public BulkEdit.Preview preview(CurrentUser user, Collection<CiId> ids, BulkEdit edit) {
        throw new IllegalStateException();
    }

    /** Writes what the preview showed; what somebody else has changed since is left and named. */
    public BulkEdit.Outcome apply(CurrentUser user, BulkEdit.Preview preview) {
        throw new IllegalStateException();
    }

    /** For imports: rows that are new or whose hash differs. Compared in the database; 5 to 10 thousand at a time. */
    public List<SourceMatch> match(CurrentUser user, TenantId tenant, String source, List<SourceMatch.Key> keys) {
        throw new IllegalStateException();
    }

    /** For imports: the state of CIs found in another way. */
    public List<SourceMatch.CiState> states(CurrentUser user, Collection<CiId> ids) {
        throw new IllegalStateException();
    }

    /** For imports: everything the source describes in the tenant, one by one. */
    public void recorded(CurrentUser user, TenantId tenant, String source, BiConsumer<String, CiId> reader) {
        throw new IllegalStateException();
    }

    /**
     * For imports: what the references stand for, seen from the tenant: an external id (of this source before others), a CI's
     * own id, {@code class:name}, a name that is unique in the tenant, or {@code tenant::external id} of a tenant above.
     */
    public Map<String, Resolution> resolve(
            CurrentUser user, TenantId tenant, String source, Collection<String> references) {
        throw new IllegalStateException();
    }

    /** For imports: relationships that are not stored like this, or that this source does not assert yet. */
    public List<RelationMatch> matchRelations(
            CurrentUser user, TenantId tenant, String source, List<RelationDraft> wanted) {
        throw new IllegalStateException();
    }

    /** For imports: the named redundancy groups of these CIs. */
    public List<StoredGroup> groups(CurrentUser user, TenantId tenant, Collection<CiId> ids) {
        throw new IllegalStateException();
    }

    /** For imports: writes one batch. What was not as expected is left and named; everything else is written. */
    public CiChangeSet.Outcome apply(CurrentUser user, CiChangeSet changes) {
        throw new IllegalStateException();
    }
}
