package io.linchpin.cmdb;

import org.jspecify.annotations.Nullable;

/** What the graph knows about a row that is new or has changed; rows that are the same get no match. */
public sealed interface SourceMatch {
    String externalId();

    /** A row as a source names it. @param hash of all that the row says */
    record Key(String externalId, String hash) {}

    /** The source described this CI before, with another hash; or the external id is the CI's own id. */
    record Known(String externalId, CiState state, @Nullable String hash) implements SourceMatch {}

    record Unknown(String externalId) implements SourceMatch {}

    /** @param version expected by {@link CiChangeSet.CiChange.Update} */
    record CiState(CiId id, long version, CiFacts facts) {}
}
