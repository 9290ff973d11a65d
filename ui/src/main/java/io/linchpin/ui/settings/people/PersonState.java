package io.linchpin.ui.settings.people;

import io.linchpin.ui.component.Icon;

/** Whether somebody can come in. */
enum PersonState {
    ACTIVE(Icon.CHECK),
    /** There is no password yet: only tokens or nothing at all. */
    WITHOUT_PASSWORD(Icon.WARNING),
    BLOCKED(Icon.LOCK);

    private final Icon icon;

    PersonState(Icon icon) {
        this.icon = icon;
    }

    static PersonState of(boolean active, boolean hasPassword) {
        if (!active) return BLOCKED;
        return hasPassword ? ACTIVE : WITHOUT_PASSWORD;
    }

    Icon icon() {
        return icon;
    }

    String key() {
        return "settings.state." + name();
    }

    String className() {
        return name();
    }
}
