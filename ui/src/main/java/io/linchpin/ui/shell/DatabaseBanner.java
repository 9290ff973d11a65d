package io.linchpin.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.linchpin.database.DatabaseState;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Texts;

/** One line above everything while the database does not answer. */
class DatabaseBanner extends Div {

    DatabaseBanner() {
        addClassName("banner");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void show(DatabaseState state) {
        removeAll();
        setVisible(!state.ready());
        switch (state) {
            case DatabaseState.Ready _ -> {}
            case DatabaseState.Migrating _ -> say("shell.database.migrating");
            case DatabaseState.Waiting(var what) -> say("shell.database.waiting", Texts.say(what));
            case DatabaseState.Lost(var since, var what) ->
                say("shell.database.lost", Formats.current().time(since), Texts.say(what));
        }
    }

    private void say(String key, Object... arguments) {
        add(new Span(Icon.DATABASE.create(15), new Span(getTranslation(key, arguments))));
    }
}
