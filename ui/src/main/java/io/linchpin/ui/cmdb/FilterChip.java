package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.linchpin.ui.component.Icon;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One thing a list can be narrowed by: says what is chosen, and opens the choices below itself. */
final class FilterChip<T> extends NativeButton {
    /** From so many choices on there is a field to find one. */
    private static final int MANY = 12;

    private static final int NAMED = 2;

    private final String label;
    private final Function<T, String> word;
    private final Function<T, String> choice;
    private final Runnable changed;
    private final CheckboxGroup<T> choices = new CheckboxGroup<>();
    private final TextField find = new TextField();
    private final Span words = new Span();
    private Supplier<? extends Collection<T>> offered = List::of;
    private List<T> all = List.of();
    private Set<T> chosen = new LinkedHashSet<>();
    private boolean filling;

    FilterChip(String label, Function<T, String> word, Runnable changed) {
        this(label, word, word, changed);
    }

    /** @param choice how it is called among the choices, where there is more room */
    FilterChip(String label, Function<T, String> word, Function<T, String> choice, Runnable changed) {
        this.label = label;
        this.word = word;
        this.choice = choice;
        this.changed = changed;
        addClassName("chip");
        words.addClassName("el");
        add(words, Icon.EXPAND.create(12));
        getElement().setAttribute("aria-haspopup", "dialog");
        choices.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        choices.setItemLabelGenerator(choice::apply);
        choices.addValueChangeListener(event -> chose(event.getValue()));
        find.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        find.setPlaceholder(getTranslation("cmdb.filter.find"));
        find.setAriaLabel(getTranslation("cmdb.filter.find"));
        find.setValueChangeMode(ValueChangeMode.EAGER);
        find.addValueChangeListener(_ -> fill());
        var box = new Div(find, choices);
        box.addClassName("cmdb-choices");
        var popover = new Popover(box);
        popover.setTarget(this);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel(label);
        popover.addOpenedChangeListener(event -> {
            if (event.isOpened()) offer();
        });
        say();
    }

    /** @param choices asked for when somebody wants to see them */
    void setChoices(Supplier<? extends Collection<T>> choices) {
        offered = choices;
    }

    private void offer() {
        all = List.copyOf(offered.get());
        find.setVisible(all.size() > MANY);
        find.clear();
        fill();
    }

    /** Shows what is chosen and tells nobody. */
    void setChosen(Set<T> wanted) {
        chosen = new LinkedHashSet<>(wanted);
        fill();
        say();
    }

    Set<T> chosen() {
        return Set.copyOf(chosen);
    }

    private void fill() {
        filling = true;
        var wanted = find.getValue().strip().toLowerCase(Locale.ROOT);
        var shown = all.stream()
                .filter(item -> choice.apply(item).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        choices.setItems(shown);
        choices.setValue(shown.stream().filter(chosen::contains).collect(Collectors.toSet()));
        filling = false;
    }

    private void chose(Set<T> now) {
        if (filling) return;
        var offered = choices.getListDataView().getItems().collect(Collectors.toSet());
        chosen.removeIf(item -> offered.contains(item) && !now.contains(item));
        chosen.addAll(now);
        say();
        changed.run();
    }

    private void say() {
        setClassName("on", !chosen.isEmpty());
        words.setText(
                switch (chosen.size()) {
                    case 0 -> label;
                    case 1, NAMED ->
                        getTranslation(
                                "cmdb.filter.chosen",
                                label,
                                chosen.stream().map(word).sorted().collect(Collectors.joining(", ")));
                    default -> getTranslation("cmdb.filter.several", label, chosen.size());
                });
    }
}
