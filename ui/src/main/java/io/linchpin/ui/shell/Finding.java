package io.linchpin.ui.shell;

import io.linchpin.identity.CurrentUser;
import io.linchpin.ui.shell.Finder.Choice;
import io.linchpin.ui.shell.Finder.Group;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Everything that answers the search box, and the commands that features add. */
@Component
class Finding {

    private static final int SHORTEST = 2;

    private final List<ShellSearch> searches;
    private final List<ShellCommands> commands;

    Finding(List<ShellSearch> searches, List<ShellCommands> commands) {
        this.searches = searches;
        this.commands = commands;
    }

    /** Hits of every kind that has any, under the heading of their kind. */
    List<Group> find(CurrentUser user, String words, int limit, UnaryOperator<String> text) {
        if (words.length() < SHORTEST) {
            return List.of();
        }
        return searches.stream()
                .map(search -> new Group(
                        text.apply(search.key()),
                        search.find(user, words, limit).stream()
                                .map(Finding::choice)
                                .toList()))
                .toList();
    }

    List<ShellCommands.Command> commands(CurrentUser user) {
        return commands.stream()
                .flatMap(source -> source.commands(user).stream())
                .toList();
    }

    private static Choice choice(ShellSearch.Hit hit) {
        return new Choice(hit.icon(), hit.title(), hit.detail(), "", hit.state(), ui -> ui.navigate(hit.href()));
    }
}
