package io.linchpin.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.stream.Stream;

/** Choices of this browser that must be known before anybody signs in. */
final class Cookies {
    private static final int YEAR_IN_SECONDS = 31_536_000;

    private Cookies() {}

    static Optional<String> value(VaadinRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    static void remember(UI ui, String name, String value) {
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + '; path=/; samesite=lax; max-age=' + $2",
                        name,
                        value,
                        YEAR_IN_SECONDS);
    }
}
