package io.linchpin.ui.shell;

import io.linchpin.identity.CurrentUser;
import io.linchpin.shared.TenantId;
import java.util.List;

/** The person at this browser and the tenants among which they may move. */
public interface SignedIn {

    /** As they are now: their name, the tenant they work in and their rights in it. */
    CurrentUser user();

    /** Every tenant they may work in, each before those below it. */
    List<Place> places();

    /** From the next request on they work in this tenant. */
    void workIn(TenantId tenant);

    /** Looks up anew what they may do and where, without waiting for the next time: after it was changed. */
    void askAgain();

    /** @param depth 0 for a tenant that nothing above it is visible of */
    record Place(TenantId id, String name, int depth) {}
}
