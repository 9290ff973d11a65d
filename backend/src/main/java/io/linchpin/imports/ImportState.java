package io.linchpin.imports;

import io.linchpin.shared.Worded;
import java.util.Set;

/** Where an import stands. */
public enum ImportState implements Worded {
    /** The rows are being compared with the graph; nothing is written. */
    PLANNING,
    /** Waits for a person to apply it or throw it away. */
    PLANNED,
    /** The plan is being written, chunk by chunk; goes on by itself after a restart. */
    APPLYING,
    /** Written. */
    APPLIED,
    /** What it wrote is being taken back, chunk by chunk; goes on by itself after a restart. */
    REVERTING,
    /** Taken back, but for what somebody has changed since, which is listed. */
    REVERTED,
    /** Stopped by an error or a person, which it names; what was written stays written, and applying goes on from there, or taking back. */
    FAILED,
    /** Thrown away; what was not written by then never will be. */
    DISCARDED;

    public Set<ImportState> next() {
        return switch (this) {
            case PLANNING -> Set.of(PLANNED, FAILED, DISCARDED);
            case PLANNED -> Set.of(PLANNING, APPLYING, DISCARDED); // PLANNING: anew, with another mapping
            case APPLYING -> Set.of(APPLIED, FAILED);
            case FAILED -> Set.of(PLANNING, APPLYING, REVERTING, DISCARDED);
            case APPLIED -> Set.of(REVERTING);
            case REVERTING -> Set.of(REVERTED, FAILED);
            case REVERTED, DISCARDED -> Set.of();
        };
    }

    /** Whether CIs are being written. */
    public boolean writes() {
        return this == APPLYING || this == REVERTING;
    }

    /** Whether something is being done, so that a page about it should look again. */
    public boolean running() {
        return this == PLANNING || writes();
    }
}
