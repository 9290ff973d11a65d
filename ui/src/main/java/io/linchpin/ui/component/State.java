package io.linchpin.ui.component;

/** What an impact says about a CI, as the screen shows it; the names are those of the impact model. */
public enum State {
    OK(Icon.OK),
    AT_RISK(Icon.AT_RISK),
    DEGRADED(Icon.DEGRADED),
    DOWN(Icon.DOWN),
    ABSORBED(Icon.ABSORBED),
    UNKNOWN(Icon.UNKNOWN);

    private final Icon icon;

    State(Icon icon) {
        this.icon = icon;
    }

    /** The state of that name; a name this screen has not learned yet is shown as unknown. */
    public static State of(String name) {
        for (var state : values()) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        return UNKNOWN;
    }

    public static State of(Enum<?> state) {
        return of(state.name());
    }

    public Icon icon() {
        return icon;
    }

    /** Sets the colours {@code --s}, {@code --x} and {@code --g} for everything inside. */
    public String className() {
        return name();
    }

    public String key() {
        return "component.state." + name();
    }
}
