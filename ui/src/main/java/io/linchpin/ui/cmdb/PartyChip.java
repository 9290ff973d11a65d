package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.linchpin.cmdb.Party;
import io.linchpin.ui.component.Icon;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Narrows a list by who looks after its CIs, or by there being nobody. */
final class PartyChip extends NativeButton {
    private final String label;
    private final Runnable changed;
    private final Span words = new Span();
    private final Checkbox nobody = new Checkbox();
    private final MultiSelectComboBox<Party> parties = new MultiSelectComboBox<>();

    /**
     * @param askNobody whether one can ask for CIs that nobody looks after
     * @param find those whose names contain what was typed
     */
    PartyChip(String label, boolean askNobody, Function<String, Stream<Party>> find, Runnable changed) {
        this.label = label;
        this.changed = changed;
        addClassName("chip");
        getElement().setAttribute("aria-haspopup", "dialog");
        words.addClassName("el");
        add(words, Icon.EXPAND.create(12));
        nobody.setLabel(getTranslation("cmdb.filter.nobody"));
        nobody.setVisible(askNobody);
        nobody.addValueChangeListener(event -> tell(event.isFromClient()));
        parties.setLabel(label);
        parties.addThemeVariants(MultiSelectComboBoxVariant.LUMO_SMALL);
        parties.setItemLabelGenerator(Party::name);
        parties.setItems(query ->
                find.apply(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        parties.setWidthFull();
        parties.addValueChangeListener(event -> tell(event.isFromClient()));
        var box = new Div(nobody, parties);
        box.addClassNames("cmdb-choices", "cmdb-party");
        var popover = new Popover(box);
        popover.setTarget(this);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel(label);
        say();
    }

    /** Shows what is chosen and tells nobody. */
    void setChosen(Set<Party> chosen, boolean none) {
        parties.setValue(chosen);
        nobody.setValue(none);
        say();
    }

    Set<UUID> chosen() {
        return parties.getValue().stream().map(Party::id).collect(Collectors.toSet());
    }

    boolean nobody() {
        return nobody.getValue();
    }

    private void tell(boolean fromPerson) {
        say();
        if (fromPerson) changed.run();
    }

    private void say() {
        var chosen = Stream.concat(
                        nobody.getValue() ? Stream.of(getTranslation("cmdb.filter.nobody")) : Stream.<String>empty(),
                        parties.getValue().stream().map(Party::name).sorted())
                .toList();
        setClassName("on", !chosen.isEmpty());
        words.setText(
                chosen.isEmpty()
                        ? label
                        : chosen.size() > 2
                                ? getTranslation("cmdb.filter.several", label, chosen.size())
                                : getTranslation("cmdb.filter.chosen", label, String.join(", ", chosen)));
    }
}
