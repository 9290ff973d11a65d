package io.linchpin.ui.impact;

import io.linchpin.cmdb.Catalogues;
import io.linchpin.cmdb.Ci;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.identity.CurrentUser;
import io.linchpin.impact.Impact;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.shell.CiCards;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the weak spots of a live service on its page. */
@Component
class ServiceWeakSpots implements CiCards {
    private final Impact impact;
    private final Catalogues catalogues;

    ServiceWeakSpots(Impact impact, Catalogues catalogues) {
        this.impact = impact;
        this.catalogues = catalogues;
    }

    @Override
    public Optional<Card> about(CurrentUser user, Ci ci) {
        var words = Words.of(catalogues.current(), Formats.current().locale());
        return ci.status() == CiStatus.LIVE && words.services().test(ci.type())
                ? Optional.of(new WeakSpotsCard(words, impact, user, ci.id(), ci.name()))
                : Optional.empty();
    }
}
