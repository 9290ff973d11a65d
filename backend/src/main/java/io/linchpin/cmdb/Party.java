package io.linchpin.cmdb;

import java.util.UUID;

/** A team or person that owns, supports or approves; the name as it is now. */
public record Party(Kind kind, UUID id, String name) {
    public enum Kind {
        TEAM,
        PERSON
    }
}
