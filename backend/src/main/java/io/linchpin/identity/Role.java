package io.linchpin.identity;

import static io.linchpin.identity.Right.ADMINISTER;
import static io.linchpin.identity.Right.EDIT_CIS;
import static io.linchpin.identity.Right.IMPORT;
import static io.linchpin.identity.Right.SEE_CIS;
import static io.linchpin.identity.Right.SEE_SERVICES;

import io.linchpin.shared.Worded;
import java.util.Set;

/** What a person is in one tenant, or in it and all below. */
public enum Role implements Worded {
    ADMINISTRATOR,
    CHANGE_MANAGER,
    CAB_MEMBER,
    AGENT,
    REQUESTER,
    READ_ONLY;

    public Set<Right> rights() {
        return switch (this) {
            case ADMINISTRATOR -> Set.of(SEE_SERVICES, SEE_CIS, EDIT_CIS, IMPORT, ADMINISTER);
            case CHANGE_MANAGER, AGENT -> Set.of(SEE_SERVICES, SEE_CIS, EDIT_CIS);
            case CAB_MEMBER, READ_ONLY -> Set.of(SEE_SERVICES, SEE_CIS);
            case REQUESTER -> Set.of(SEE_SERVICES);
        };
    }
}
