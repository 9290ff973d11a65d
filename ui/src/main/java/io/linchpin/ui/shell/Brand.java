package io.linchpin.ui.shell;

import com.vaadin.flow.component.html.Span;

/** The mark: a wheel on its pin. */
final class Brand {
    private Brand() {}

    static Span mark(int size) {
        var mark = new Span();
        mark.addClassName("icon");
        mark.getElement()
                .setProperty(
                        "innerHTML",
                        "<svg width='%1$d' height='%1$d' viewBox='0 0 20 20' fill='none' stroke='currentColor' stroke-width='2' stroke-linecap='round' aria-hidden='true'><circle cx='10' cy='10' r='6.3'/><path d='M10 1.5v17'/><circle cx='10' cy='10' r='1.9' fill='currentColor' stroke='none'/></svg>"
                                .formatted(size));
        return mark;
    }
}
