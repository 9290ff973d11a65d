package io.linchpin.ui.shell;

import io.linchpin.cmdb.Ci;
import io.linchpin.identity.CurrentUser;
import io.linchpin.ui.component.Card;
import java.util.Optional;

/** What a feature has to say about a CI on the page of that CI. Every bean is asked. */
public interface CiCards {

    /** Called on the page; what takes time is asked beside it. @return empty when there is nothing to say about such a CI */
    Optional<Card> about(CurrentUser user, Ci ci);
}
