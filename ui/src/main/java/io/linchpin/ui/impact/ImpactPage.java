package io.linchpin.ui.impact;

import io.linchpin.cmdb.CiId;
import java.util.Optional;
import java.util.function.Supplier;

/** What the parts of the impact page can do with the page. */
interface ImpactPage {
    /** What is asked now. */
    Asking asking();

    /** Asks something else. */
    void ask(Asking next);

    /** Somebody wants this explained, so the address says so from now on. */
    void explains(String id);

    /** Empty where the topology of that time is not there to be asked. */
    Optional<WhyNotQuestions> whyNot();

    /** Finds a CI, and tells why it stays OK. */
    interface WhyNotQuestions extends CiPicker.Find {
        /** Called on the page, the answer got beside it. */
        Supplier<Answer.Spared> of(Asking asking, CiId ci);
    }
}
