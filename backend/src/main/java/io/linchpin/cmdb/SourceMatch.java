package io.linchpin.cmdb;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the graph knows about a row that is new or has changed; rows that are the same get no match. */
public sealed interface SourceMatch {
    String externalId();

    /** A row as a source names it. @param hash of all that the row says */
    record Key(String externalId, String hash) {}

    /** How the CI was recognised. */
    enum By {
        /** The source described it before, with another hash. */
        RECORD,
        /** The external id is the CI's own id, as exports write it for CIs that no source describes. */
        OWN_ID,
        /** Only one CI of the tenant is called so, by another source; whether it is the same one is for class and name to say. */
        OTHER_SOURCE
    }

    /** @param hash stored by this source, null when it has not described the CI yet */
    record Known(String externalId, CiState state, @Nullable String hash, By by) implements SourceMatch {
        /** An id that only another source uses means the same CI when class and name are the same too. */
        public boolean isSame(String type, String name) {
            var facts = state.facts();
            return by != By.OTHER_SOURCE
                    || facts.type().equals(type) && facts.name().equals(name);
        }
    }

    record Unknown(String externalId) implements SourceMatch {}

    /**
     * @param version expected by {@link CiChangeSet.CiChange.Update}
     * @param records what its sources say of it; empty when that was not asked
     */
    record CiState(CiId id, long version, CiFacts facts, Authors authors, List<SourceState> records) {
        public CiState {
            records = List.copyOf(records);
        }

        /** Null when the source does not describe it by this name. */
        public @Nullable SourceState record(String source, String externalId) {
            return records.stream()
                    .filter(record -> record.source().equals(source)
                            && record.externalId().equals(externalId))
                    .findFirst()
                    .orElse(null);
        }
    }
}
