package io.linchpin.impact;

import io.linchpin.cmdb.CiId;
import io.linchpin.shared.TenantId;
import java.util.List;
import java.util.Optional;

/** Implemented by the features above that keep tickets: what they expect to happen to CIs. */
public interface ExpectedEffects {
    /** Of approved or scheduled work overlapping the window and of incidents open now, in every tenant. */
    List<Expected> during(Window window);

    /** Of one ticket, in whatever state; empty when this feature has no ticket of that number. */
    Optional<List<Expected>> of(String number);

    /** @param tenant of the ticket, which a reader may not be allowed to see */
    record Expected(CiId ci, ImpactState effect, String number, String title, TenantId tenant) {}
}
