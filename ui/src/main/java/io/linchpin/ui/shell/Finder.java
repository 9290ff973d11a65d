package io.linchpin.ui.shell;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Kbd;
import io.linchpin.ui.component.State;
import io.linchpin.ui.component.StateBadge;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field and the list under it that answers while somebody types. The arrow keys move in the list, Enter takes the marked
 * one, Escape closes; focus stays in the field, as screen readers expect of a combo box.
 */
@JsModule("./finder.js")
class Finder extends Div {

    /** What can be taken. @param detail and @param keys may be empty */
    record Choice(
            Icon icon,
            String words,
            String detail,
            String keys,
            @Nullable State state,
            Consumer<UI> take) {}

    /** Choices of one kind under a heading. */
    record Group(String heading, List<Choice> choices) {}

    private static final int PAUSE_MILLIS = 150;

    private final String id = "finder-" + UUID.randomUUID();
    private final Input field = new Input();
    private final Div list = new Div();
    private final List<Choice> shown = new ArrayList<>();
    private final Function<String, List<Group>> answer;
    private Runnable closed = () -> {};

    /** @param answer called with what was typed, without blanks around it; may be empty */
    Finder(String label, Function<String, List<Group>> answer) {
        this.answer = answer;
        addClassName("finder");
        field.addClassName("finder-field");
        field.setPlaceholder(label);
        field.setAriaLabel(label);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.addValueChangeListener(_ -> search());
        var input = field.getElement();
        input.setAttribute("role", "combobox");
        input.setAttribute("autocomplete", "off");
        input.setAttribute("spellcheck", "false");
        input.setAttribute("aria-autocomplete", "list");
        input.setAttribute("aria-controls", id);
        input.setAttribute("aria-expanded", "false");
        list.setId(id);
        list.addClassName("finder-list");
        list.getElement().setAttribute("role", "listbox");
        list.getElement().setAttribute("aria-label", label);
        list.setVisible(false);
        addAttachListener(_ -> getElement().executeJs("window.Linchpin.finder(this)"));
    }

    Input field() {
        return field;
    }

    Div list() {
        return list;
    }

    void onClosed(Runnable action) {
        closed = action;
    }

    void search() {
        var words = field.getValue().strip();
        show(answer.apply(words), words);
    }

    void clear() {
        field.clear();
        shown.clear();
        list.removeAll();
        open(false);
        answered();
    }

    private void show(List<Group> groups, String words) {
        shown.clear();
        list.removeAll();
        for (var group : groups) {
            if (group.choices().isEmpty()) {
                continue;
            }
            var heading = new Div(group.heading());
            heading.addClassNames("sub", "finder-heading");
            heading.getElement().setAttribute("role", "presentation");
            list.add(heading);
            group.choices().forEach(this::option);
        }
        if (shown.isEmpty() && !words.isEmpty()) {
            var nothing = new Div(getTranslation("shell.search.nothing", words));
            nothing.addClassName("finder-nothing");
            list.add(nothing);
        }
        list.getElement().setAttribute("data-count", Formats.current().number(shown.size()));
        open(list.getComponentCount() > 0);
        answered();
    }

    /** Tells the keys which text the list is for, so that they wait for it. */
    private void answered() {
        getElement().setAttribute("data-answered", field.getValue());
    }

    private void option(Choice choice) {
        int index = shown.size();
        shown.add(choice);
        var option = new Div();
        option.setId(id + "-" + index);
        option.addClassName("finder-option");
        option.getElement().setAttribute("role", "option");
        option.getElement().setAttribute("aria-selected", Boolean.toString(index == 0));
        option.add(
                choice.icon().create(15),
                words("finder-words", choice.words()),
                words("finder-detail", choice.detail()));
        if (choice.state() != null) {
            option.add(new StateBadge(choice.state()).bare());
        }
        if (!choice.keys().isEmpty()) {
            for (var key : choice.keys().split(" ")) {
                option.add(new Kbd(key));
            }
        }
        option.addClickListener(_ -> take(index));
        list.add(option);
    }

    private static Span words(String className, String words) {
        var span = new Span(words);
        span.addClassName(className);
        return span;
    }

    private void open(boolean open) {
        list.setVisible(open);
        field.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    @ClientCallable
    private void take(int index) {
        if (index >= 0 && index < shown.size()) {
            var choice = shown.get(index);
            close();
            getUI().ifPresent(choice.take());
        }
    }

    @ClientCallable
    private void close() {
        clear();
        closed.run();
    }
}
