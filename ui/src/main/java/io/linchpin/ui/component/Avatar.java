package io.linchpin.ui.component;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person's or team's initials in a disc; the name stands beside it, so screen readers skip the disc. */
public class Avatar extends Span {

    public Avatar(String name) {
        super(initials(name));
        addClassName("av");
        setTitle(name);
        getElement().setAttribute("aria-hidden", "true");
    }

    /** A disc with the team glyph. */
    public static Avatar team(String name) {
        var avatar = new Avatar(name);
        avatar.removeAll();
        avatar.add(Icon.TEAM.create(14));
        return avatar;
    }

    public Avatar large() {
        addClassName("l");
        return this;
    }

    /** Marks the signed-in person. */
    public Avatar me() {
        addClassName("me");
        return this;
    }

    static String initials(String name) {
        var words = Stream.of(name.strip().split("[\\s.@_-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return (words.size() > 2 ? Stream.of(words.getFirst(), words.getLast()) : words.stream())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
