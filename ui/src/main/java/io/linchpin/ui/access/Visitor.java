package io.linchpin.ui.access;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.PersonId;
import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** What a session remembers of the person: who came in, and from where. What they may do is asked anew. */
record Visitor(UUID person, String name, String origin) implements Principal, Serializable {

    static Visitor of(CurrentUser user) {
        return new Visitor(user.id().value(), user.name(), user.origin());
    }

    PersonId id() {
        return new PersonId(person);
    }

    @Override
    public String getName() {
        return name;
    }
}
