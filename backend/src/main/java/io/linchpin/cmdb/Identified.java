package io.linchpin.cmdb;

import java.util.List;
import java.util.Map;

/** Who the CIs in the graph are that a description could mean. */
public sealed interface Identified {
    /** By which identifier. */
    Identity.Key by();

    record As(Identity.Key by, SourceMatch.CiState state) implements Identified {}

    /** More than one, of which none may be preferred. */
    record Ambiguous(Identity.Key by, List<Resolution.CiRef> candidates) implements Identified {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * Something that may be in the graph already.
     * @param places by relationship type, the CI that it is to have such a relationship with
     */
    record Wanted(Identity identity, Map<String, CiId> places) {
        public Wanted {
            places = Map.copyOf(places);
        }
    }
}
