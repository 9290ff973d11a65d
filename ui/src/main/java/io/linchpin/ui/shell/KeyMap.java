package io.linchpin.ui.shell;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.linchpin.ui.component.Kbd;
import io.linchpin.ui.component.Keys;
import io.linchpin.ui.shell.Destinations.Destination;
import java.util.List;
import java.util.function.Consumer;

/** All keys that act now, and the switch that turns single letters off. */
class KeyMap extends Dialog {

    KeyMap(List<Destination> destinations, List<Keys.Binding> page, boolean letters, Consumer<Boolean> choose) {
        addClassName("keymap");
        setHeaderTitle(getTranslation("shell.keys"));
        setWidth("620px");
        var everywhere = column("shell.keys.everywhere");
        line(everywhere, "/", getTranslation("shell.keys.search"));
        line(everywhere, "Ctrl K", getTranslation("shell.keys.commands"));
        line(everywhere, "[", getTranslation("shell.fold"));
        line(everywhere, "?", getTranslation("shell.keys"));
        line(everywhere, "Esc", getTranslation("shell.keys.escape"));
        destinations.stream()
                .filter(destination -> !destination.letter().isEmpty())
                .forEach(destination -> line(
                        everywhere,
                        "G " + destination.letter(),
                        getTranslation("shell.command.go", getTranslation(destination.key()))));
        var columns = new Div(everywhere);
        columns.addClassName("keymap-columns");
        if (!page.isEmpty()) {
            var here = column("shell.keys.here");
            page.forEach(binding -> line(here, binding.key(), binding.words()));
            columns.add(here);
        }
        var single = new Checkbox(getTranslation("shell.keys.letters"), letters);
        single.addValueChangeListener(event -> choose.accept(event.getValue()));
        add(columns);
        getFooter().add(single);
    }

    private Div column(String key) {
        var column = new Div(new H3(getTranslation(key)));
        column.addClassName("keymap-column");
        return column;
    }

    private static void line(Div column, String keys, String words) {
        var pressed = new Span();
        pressed.addClassName("row");
        for (var key : keys.split(" ")) {
            pressed.add(new Kbd(key));
        }
        var line = new Div(new Span(words), pressed);
        line.addClassName("keymap-line");
        column.add(line);
    }
}
