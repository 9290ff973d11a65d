package io.linchpin.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import io.linchpin.ui.component.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of a browser: the one chosen here before, else the first of its own that we speak. */
public final class Languages {
    private static final String COOKIE = "linchpin-language";

    private Languages() {}

    static Locale of(VaadinRequest request) {
        return Cookies.value(request, COOKIE)
                .map(Languages::known)
                .orElseGet(() -> known(Locale.lookupTag(
                        Locale.LanguageRange.parse(header(request)),
                        Texts.LANGUAGES.stream().map(Locale::toLanguageTag).toList())));
    }

    /** Remembers the language and draws the page again in it. */
    public static void choose(UI ui, Locale language) {
        Cookies.remember(ui, COOKIE, language.getLanguage());
        ui.getPage().reload();
    }

    private static String header(VaadinRequest request) {
        var accepted = request.getHeader("Accept-Language");
        return accepted == null || accepted.isBlank() ? "*" : accepted;
    }

    private static Locale known(@Nullable String tag) {
        return Texts.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(tag))
                .findFirst()
                .orElse(Texts.LANGUAGES.getFirst());
    }
}
