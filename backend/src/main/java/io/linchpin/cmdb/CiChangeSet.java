package io.linchpin.cmdb;

import io.linchpin.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One batch of an import, written in one transaction; 5 to 10 thousand rows are best. Every change says what it expects to
 * find, so that the same set backwards undoes it.
 * @param tenant to which the CIs belong
 * @param source the name of the source, as on its records
 * @param run what history calls the import: {@code IMP-408}
 */
public record CiChangeSet(
        TenantId tenant, String source, String run, List<CiChange> cis, List<RelationChange> relationships) {
    public CiChangeSet {
        cis = List.copyOf(cis);
        relationships = List.copyOf(relationships);
    }

    /**
     * How the source calls the CI, and a fingerprint of what it said last.
     * @param claims what its record keeps from now on, see {@link SourceState}; empty: nothing any more. Others stay
     * @param absence null: the source has just brought it
     */
    public record SourceEntry(
            String externalId,
            String hash,
            Map<String, Optional<String>> claims,
            @Nullable Absence absence) {
        public SourceEntry {
            claims = Map.copyOf(claims);
        }

        public SourceEntry(String externalId, String hash) {
            this(externalId, hash, Map.of(), null);
        }
    }

    /** Whether and since when a source does not bring a CI any more, see {@link SourceState}. */
    public record Absence(
            @Nullable Instant since,
            @Nullable Instant confirmedAt,
            @Nullable CiStatus former) {
        public static Absence of(SourceState state) {
            return new Absence(state.missingSince(), state.confirmedAt(), state.former());
        }
    }

    public sealed interface CiChange {
        CiId id();

        /** Written only when there is no CI with this id and the source describes no CI by this external id. */
        record Create(CiId id, CiFacts facts, SourceEntry entry) implements CiChange {}

        /**
         * Written only when the stored version is {@code version}.
         * @param changes typed values by the keys of {@link CiFacts#differences}; none: only the source's entry is kept
         * @param authors who gives these values, and of which values only the author changes; empty: whoever made the CI, or
         *     nobody. Values that are not named are the source's
         * @param entry null leaves the source's record as it is
         */
        record Update(
                CiId id,
                long version,
                Map<String, CiFacts.Difference> changes,
                Map<String, Optional<Author>> authors,
                @Nullable SourceEntry entry)
                implements CiChange {
            public Update {
                changes = Map.copyOf(changes);
                authors = Map.copyOf(authors);
            }

            public Update(CiId id, long version, Map<String, CiFacts.Difference> changes, @Nullable SourceEntry entry) {
                this(id, version, changes, Map.of(), entry);
            }
        }

        /** Takes back a create: written only when the stored version is {@code version} and no ticket or other CI points at it; what it
         * depends on goes with it. */
        record Delete(CiId id, long version) implements CiChange {}

        /**
         * Takes back what the source said of a CI last, as long as it is still that; its claims are those of the entry then.
         * @param before the fingerprint of what it had said before; null when it had said nothing, so that the record goes
         */
        record Unsay(CiId id, SourceEntry said, @Nullable String before) implements CiChange {}
    }

    /** There is at most one relationship of a type from one CI to another. */
    public record RelationKey(CiId source, String type, CiId target) {}

    /**
     * @param before what must be stored now, null: no such relationship
     * @param after what is to be stored, null: none
     */
    public record RelationChange(
            RelationKey key,
            @Nullable RelationState before,
            @Nullable RelationState after) {}

    /** @param sources who asserts it; empty for one made by hand */
    public record RelationState(
            @Nullable String group, @Nullable MinUp minUp, Set<String> sources) {
        public RelationState {
            sources = Set.copyOf(sources);
        }
    }

    /**
     * @param staleCis those that were not as expected and were left as they are
     * @param staleRelationships likewise; also those of whose CIs one is no more, and those that would split a group
     */
    public record Outcome(
            int created,
            int updated,
            int deleted,
            int related,
            int regrouped,
            int unrelated,
            List<CiId> staleCis,
            List<RelationChange> staleRelationships) {
        public Outcome {
            staleCis = List.copyOf(staleCis);
            staleRelationships = List.copyOf(staleRelationships);
        }
    }
}
