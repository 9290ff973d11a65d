package io.linchpin.ui.component;

import java.util.Locale;

/** How far a ticket is, whatever its kind calls it: a disc that fills up. */
public enum Phase {
    /** New, draft. */
    OPEN(Icon.OPEN),
    /** Assigned, in progress, assessed, implementing. */
    WORK(Icon.WORK),
    /** Pending, asked, in review. */
    WAIT(Icon.WAIT),
    /** Approved, scheduled. */
    SET(Icon.SET),
    /** Resolved, closed, agreed. */
    DONE(Icon.DONE),
    /** Rejected, cancelled. */
    OFF(Icon.OFF);

    private final Icon icon;

    Phase(Icon icon) {
        this.icon = icon;
    }

    public Icon icon() {
        return icon;
    }

    String className() {
        return name().toLowerCase(Locale.ROOT);
    }
}
