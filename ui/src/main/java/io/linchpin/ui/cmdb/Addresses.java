package io.linchpin.ui.cmdb;

import com.vaadin.flow.router.BeforeEnterEvent;
import io.linchpin.cmdb.CiId;
import io.linchpin.shared.NotFound;

/** What stands in addresses of the CMDB. */
final class Addresses {
    private Addresses() {}

    /** @throws NotFound when the address names no CI */
    static CiId ci(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").orElse("");
        try {
            return CiId.of(id);
        } catch (IllegalArgumentException _) {
            throw NotFound.of(id, "CI");
        }
    }
}
