package io.linchpin.ui.shell;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.linchpin.identity.CurrentUser;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Kbd;
import io.linchpin.ui.shell.Finder.Choice;
import io.linchpin.ui.shell.Finder.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Everything that can be done or opened, by its first letters. */
class Palette extends Dialog {

    private static final int HITS_OF_A_KIND = 6;

    private final Supplier<List<ShellCommands.Command>> commands;

    Palette(Finding finding, Supplier<CurrentUser> user, Supplier<List<ShellCommands.Command>> commands) {
        this.commands = commands;
        addClassName("palette");
        getElement().setAttribute("aria-label", getTranslation("shell.commands.title"));
        setWidth("560px");
        var finder = new Finder(getTranslation("shell.commands.placeholder"), words -> answer(finding, user, words));
        var line = new Div(Icon.COMMAND.create(), finder.field(), new Kbd("Esc"));
        line.addClassName("palette-line");
        finder.add(line, finder.list());
        finder.onClosed(this::close);
        add(finder);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                finder.search();
                finder.field().focus();
            }
        });
    }

    private List<Group> answer(Finding finding, Supplier<CurrentUser> user, String words) {
        var groups = new ArrayList<Group>();
        groups.add(new Group(
                getTranslation("shell.commands.title"),
                commands.get().stream()
                        .filter(command -> matches(command.words(), words))
                        .map(Palette::choice)
                        .toList()));
        groups.addAll(finding.find(user.get(), words, HITS_OF_A_KIND, this::getTranslation));
        return groups;
    }

    /** Every word typed begins a word of the command. */
    static boolean matches(String command, String words) {
        var parts = List.of(command.toLowerCase(Locale.ROOT).split("[\\s/]+"));
        return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(word -> parts.stream().anyMatch(part -> part.startsWith(word)));
    }

    private static Choice choice(ShellCommands.Command command) {
        return new Choice(command.icon(), command.words(), "", command.keys(), null, command.action());
    }
}
