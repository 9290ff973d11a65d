package io.linchpin.ui.shell;

import com.vaadin.flow.component.UI;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Texts;
import io.linchpin.ui.shell.Destinations.Destination;
import io.linchpin.ui.shell.ShellCommands.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** The commands that are there on every page: go, work in another tenant, theme, language, keys, sign out. */
final class Commands {

    private Commands() {}

    static List<Command> of(
            List<Destination> destinations,
            SignedIn signedIn,
            Consumer<UI> keys,
            Consumer<UI> fold,
            Consumer<UI> signOut,
            BiFunction<String, Object[], String> texts) {
        var commands = new ArrayList<Command>();
        for (var destination : destinations) {
            var letter = destination.letter();
            commands.add(new Command(
                    destination.icon(),
                    text(texts, "shell.command.go", text(texts, destination.key())),
                    letter.isEmpty() ? "" : "G " + letter,
                    ui -> ui.navigate(destination.view())));
        }
        var here = signedIn.user().tenant();
        signedIn.places().stream()
                .filter(place -> !place.id().equals(here))
                .forEach(place -> commands.add(new Command(
                        Icon.TENANT,
                        text(texts, "shell.command.tenant", place.name()),
                        "",
                        ui -> TenantSwitcher.workIn(signedIn, place.id(), ui))));
        commands.add(new Command(Icon.THEME, text(texts, "shell.theme.light"), "", Theme.LIGHT::choose));
        commands.add(new Command(Icon.THEME, text(texts, "shell.theme.dark"), "", Theme.DARK::choose));
        commands.add(new Command(Icon.THEME, text(texts, "shell.theme.system"), "", Theme.SYSTEM::choose));
        for (var language : Texts.LANGUAGES) {
            commands.add(new Command(
                    Icon.LANGUAGE,
                    text(texts, "shell.command.language", name(language)),
                    "",
                    ui -> Languages.choose(ui, language)));
        }
        commands.add(new Command(Icon.COLUMNS, text(texts, "shell.fold"), "[", fold));
        commands.add(new Command(Icon.KEYBOARD, text(texts, "shell.keys"), "?", keys));
        commands.add(new Command(Icon.SIGN_OUT, text(texts, "shell.signOut"), "", signOut));
        return commands;
    }

    /** A language in its own words. */
    static String name(Locale language) {
        var name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    private static String text(BiFunction<String, Object[], String> texts, String key, Object... arguments) {
        return texts.apply(key, arguments);
    }
}
