package io.linchpin.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;

/** Light or dark, or whatever the operating system says; kept in a cookie, so that the first page already has it. */
public enum Theme {
    SYSTEM(ColorScheme.Value.SYSTEM),
    LIGHT(ColorScheme.Value.LIGHT),
    DARK(ColorScheme.Value.DARK);

    private static final String COOKIE = "linchpin-theme";

    private static final String FOLLOW_SYSTEM = """
            (() => {
              const dark = matchMedia('(prefers-color-scheme: dark)');
              const page = document.documentElement;
              const follow = () => {
                if (page.dataset.theme !== 'system') return;
                page.setAttribute('theme', dark.matches ? 'dark' : '');
                page.style.colorScheme = dark.matches ? 'dark' : 'light';
              };
              dark.addEventListener('change', follow);
              (window.Linchpin ??= {}).followSystem = follow;
              follow();
            })();
            """;

    private final ColorScheme.Value scheme;

    Theme(ColorScheme.Value scheme) {
        this.scheme = scheme;
    }

    public static Theme of(VaadinRequest request) {
        return Cookies.value(request, COOKIE).map(Theme::of).orElse(SYSTEM);
    }

    /** Writes the theme into the first page, so that nothing flashes when it is drawn. */
    void apply(Document page) {
        var html = page.selectFirst("html");
        if (html == null) {
            return;
        }
        html.attr("data-theme", word());
        if (this != SYSTEM) {
            html.attr("theme", this == DARK ? "dark" : "");
            html.attr("style", "color-scheme: " + word());
        }
        page.head().prependElement("script").appendChild(new DataNode(FOLLOW_SYSTEM));
    }

    /** Changes the open page and remembers it for all later ones. */
    public void choose(UI ui) {
        Cookies.remember(ui, COOKIE, word());
        var page = ui.getPage();
        page.executeJs("document.documentElement.dataset.theme = $0", word());
        if (this == SYSTEM) {
            page.executeJs("window.Linchpin.followSystem()");
        } else {
            page.setColorScheme(scheme);
        }
    }

    /** Chooses the opposite of what the page shows now, whoever decided that. */
    static void toggle(UI ui) {
        ui.getPage()
                .executeJs("return document.documentElement.getAttribute('theme') === 'dark'")
                .then(Boolean.class, dark -> (dark ? LIGHT : DARK).choose(ui));
    }

    /** Which one was chosen for the open page. */
    static void ask(Element element, Consumer<Theme> answer) {
        element.executeJs("return document.documentElement.dataset.theme")
                .then(String.class, word -> answer.accept(of(word)));
    }

    private static Theme of(String word) {
        return Stream.of(values())
                .filter(theme -> theme.word().equals(word))
                .findFirst()
                .orElse(SYSTEM);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
