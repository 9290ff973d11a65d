package io.linchpin.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import java.util.stream.Stream;

/** Choices of this browser that must be known before anybody signs in. */
final class Cookies {
    private static final long YEAR_IN_SECONDS = 31_536_000;

    private Cookies() {}

    static Optional<String> value(VaadinRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(jakarta.servlet.http.Cookie::getValue)
                .findFirst();
    }

    static void remember(UI ui, String name, String value) {
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + '; path=/; max-age=$2; samesite=lax'.replace('$2', $2)",
                        name,
                        value,
                        Long.toString(YEAR_IN_SECONDS));
    }
}
