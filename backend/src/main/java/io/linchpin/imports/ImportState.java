package io.linchpin.imports;

import java.util.Set;

/** Where an import stands. */
public enum ImportState {
    /** The rows are being compared with the graph; nothing is written. */
    PLANNING,
    /** Waits for a person to apply it or throw it away. */
    PLANNED,
    /** The plan is being written, chunk by chunk; goes on by itself after a restart. */
    APPLYING,
    /** Written. */
    APPLIED,
    /** Stopped by an error or a person, which it names; what was written stays written, and applying goes on from there. */
    FAILED,
    /** Thrown away; what was not written by then never will be. */
    DISCARDED;

    public Set<ImportState> next() {
        return switch (this) {
            case PLANNING -> Set.of(PLANNED, FAILED, DISCARDED);
            case PLANNED -> Set.of(PLANNING, APPLYING, DISCARDED); // PLANNING: anew, with another mapping
            case APPLYING -> Set.of(APPLIED, FAILED);
            case FAILED -> Set.of(PLANNING, APPLYING, DISCARDED);
            case APPLIED, DISCARDED -> Set.of();
        };
    }

    /** Whether something is being done, so that a page about it should look again. */
    public boolean running() {
        return this == PLANNING || this == APPLYING;
    }
}
