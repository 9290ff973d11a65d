package io.linchpin.ui.component;

import com.vaadin.flow.component.html.Span;

/** What happens to a row, as a small square with a sign. */
public enum DiffSign {
    ADD("+", "add"),
    CHANGE("~", "chg"),
    REMOVE("−", "del"),
    SAME("=", "same"),
    REFUSE("!", "ref"),
    OUT("×", "out");

    private final String sign;
    private final String className;

    DiffSign(String sign, String className) {
        this.sign = sign;
        this.className = className;
    }

    public String key() {
        return "component.diff." + name();
    }

    public Span create() {
        var square = new Span(sign);
        square.addClassNames("op", className);
        square.getElement().setAttribute("role", "img");
        square.getElement().setAttribute("aria-label", square.getTranslation(key()));
        return square;
    }
}
