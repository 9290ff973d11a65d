package io.linchpin.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Role;
import io.linchpin.ui.component.Avatar;
import io.linchpin.ui.component.Bold;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Kbd;
import io.linchpin.ui.component.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Who is signed in and what is theirs alone: theme, language, keys, the way out. */
class PersonMenu extends Div {

    private final Popover menu = new Popover();

    PersonMenu(CurrentUser user, Runnable keys, Consumer<UI> signOut) {
        var button = new NativeButton();
        button.add(new Avatar(user.name()).large().me());
        button.addClassName("icb");
        button.setAriaLabel(getTranslation("shell.person", user.name()));
        menu.setTarget(button);
        menu.setPosition(PopoverPosition.BOTTOM_END);
        menu.setAriaLabel(getTranslation("shell.person", user.name()));
        var list = new Div(who(user), new Hr());
        list.addClassName("menu");
        list.add(entry(Icon.PERSON, "shell.account", ui -> ui.navigate("account")), new Hr());
        var themes = new EnumMap<Theme, NativeButton>(Theme.class);
        for (var theme : List.of(Theme.LIGHT, Theme.DARK, Theme.SYSTEM)) {
            themes.put(theme, entry(Icon.THEME, "shell.theme." + theme.word(), theme::choose));
        }
        themes.values().forEach(list::add);
        list.add(new Hr());
        // The bar has a button for it too, so what holds now is known by the page alone.
        menu.addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                Theme.ask(getElement(), now -> themes.forEach((theme, entry) -> mark(entry, theme == now)));
            }
        });
        for (var language : Texts.LANGUAGES) {
            var words = new Span(Commands.name(language));
            words.getElement().setAttribute("lang", language.getLanguage());
            var entry = entry(Icon.LANGUAGE, words, ui -> Languages.choose(ui, language));
            if (language.getLanguage().equals(getLocale().getLanguage())) {
                mark(entry, true);
            }
            list.add(entry);
        }
        var keysEntry = entry(Icon.KEYBOARD, "shell.keys", _ -> keys.run());
        keysEntry.add(new Kbd("?"));
        list.add(new Hr(), keysEntry, entry(Icon.SIGN_OUT, "shell.signOut", signOut));
        menu.add(list);
        add(button, menu);
    }

    /** Says which of several holds now: with a tick, and to screen readers. */
    private static void mark(NativeButton entry, boolean current) {
        if (current == entry.getElement().hasAttribute("aria-current")) {
            return;
        }
        if (current) {
            entry.getElement().setAttribute("aria-current", "true");
            entry.add(Icon.CHECK.create(14));
        } else {
            entry.getElement().removeAttribute("aria-current");
            entry.remove(entry.getComponentAt(entry.getComponentCount() - 1));
        }
    }

    private Component who(CurrentUser user) {
        var roles = user.roles().getOrDefault(user.tenant(), Set.of()).stream()
                .sorted()
                .map(this::word)
                .collect(Collectors.joining(", "));
        var line = new Span(roles);
        line.addClassNames("t3", "sm");
        var who = new Div(new Bold(user.name()), line);
        who.addClassName("who");
        return who;
    }

    private String word(Role role) {
        return getTranslation("component.word.Role." + role.name());
    }

    private NativeButton entry(Icon icon, String key, Consumer<UI> action) {
        return entry(icon, new Span(getTranslation(key)), action);
    }

    private NativeButton entry(Icon icon, Span words, Consumer<UI> action) {
        var entry = new NativeButton("", _ -> {
            menu.close();
            getUI().ifPresent(action);
        });
        entry.add(icon.create(15), words);
        return entry;
    }
}
