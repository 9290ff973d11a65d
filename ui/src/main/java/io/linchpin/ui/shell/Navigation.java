package io.linchpin.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Kbd;
import io.linchpin.ui.shell.Destinations.Destination;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages at the side; folds to icons by itself on small screens and on demand on large ones. */
class Navigation extends Nav {

    private static final int SETTINGS = 3;

    private final Map<String, RouterLink> links = new LinkedHashMap<>();

    Navigation(List<Destination> destinations, Runnable fold) {
        addClassName("nav");
        setAriaLabel(getTranslation("shell.navigation"));
        int group = destinations.isEmpty() ? 0 : destinations.getFirst().group();
        for (var destination : destinations) {
            if (destination.group() != group) {
                add(new Hr());
                group = destination.group();
                heading(group);
            }
            var link = link(destination);
            links.put(destination.path(), link);
            add(link);
        }
        add(foot(fold));
    }

    /** Groups with a name of their own say it; most need none. */
    private void heading(int group) {
        if (group != SETTINGS) return;
        var words = new Span(getTranslation("shell.settings"));
        words.addClassName("group");
        add(words);
    }

    private RouterLink link(Destination destination) {
        var words = getTranslation(destination.key());
        var link = new RouterLink("", destination.view());
        link.add(destination.icon().create(), new Span(words));
        link.getElement().setAttribute("title", words);
        return link;
    }

    private Div foot(Runnable fold) {
        var button = new NativeButton("", _ -> fold.run());
        button.add(Icon.COLUMNS.create(14), new Span(getTranslation("shell.fold")), new Kbd("["));
        button.setAriaLabel(getTranslation("shell.fold"));
        button.addClassName("fold");
        var foot = new Div(button);
        foot.addClassName("foot");
        return foot;
    }

    /** Marks the entry that the page belongs to: the longest path that the page's begins with. */
    void mark(String path) {
        var current = links.keySet().stream()
                .filter(entry -> path.equals(entry) || (!entry.isEmpty() && path.startsWith(entry + "/")))
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
        links.forEach((entry, link) -> {
            if (entry.equals(current)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
