package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.linchpin.cmdb.AttributeDefinition;
import io.linchpin.cmdb.CiClass;
import io.linchpin.cmdb.IdentifierRule;
import io.linchpin.cmdb.RelationType;
import io.linchpin.shared.Invalid;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.component.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Orders what the CIs of a class are recognised by, adds to it and takes away; or leaves that to the class above. */
final class IdentifiersDialog extends Dialog {
    private final Words words;
    private final CiClass ciClass;
    private final List<IdentifierRule> rules = new ArrayList<>();
    private final Checkbox inherited = new Checkbox();
    private final Div lines = new Div();
    private final Div adding = new Div();
    private final Div notes = new Div();
    private final MultiSelectComboBox<String> fields = new MultiSelectComboBox<>();
    private final ComboBox<RelationType> within = new ComboBox<>();

    /** @param save may refuse with {@link Invalid}; then the dialog stays and shows why */
    IdentifiersDialog(Words words, CiClass ciClass, Consumer<CiClass> save) {
        this.words = words;
        this.ciClass = ciClass;
        rules.addAll(words.catalogue().identifiers(ciClass.name()));
        setHeaderTitle(words.text("cmdb.identifiers.edit", ciClass.label()));
        setWidth("600px");
        setMaxHeight("88vh");
        inherited.setLabel(words.text("cmdb.identifiers.inherit"));
        inherited.setVisible(ciClass.parent() != null);
        inherited.setValue(ciClass.identifiers() == null);
        inherited.addValueChangeListener(_ -> leaveToParent());
        adding();
        notes.addClassName("cmdb-says");
        var text = new Div(words.text("cmdb.identifiers.text"));
        text.addClassNames("t2", "sm");
        add(text, inherited, lines, adding, notes);
        list(-1);
        var cancel = new Button(words.text("component.cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var keep = new Button(words.text("cmdb.save"), _ -> save(save));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, keep);
    }

    private void adding() {
        fields.setPlaceholder(words.text("cmdb.identifiers.fields"));
        fields.setAriaLabel(words.text("cmdb.identifiers.fields"));
        fields.setItems(Stream.concat(
                        IdentifierRule.COLUMNS.stream().sorted(),
                        words.catalogue().attributes(ciClass.name()).stream().map(AttributeDefinition::name))
                .toList());
        fields.setItemLabelGenerator(field -> words.field(ciClass.name(), field));
        within.setPlaceholder(words.text("cmdb.identifiers.anywhere"));
        within.setAriaLabel(words.text("cmdb.identifiers.within"));
        within.setItems(words.catalogue().types());
        within.setItemLabelGenerator(type -> words.text("cmdb.identifiers.within.type", type.phrase()));
        within.setClearButtonVisible(true);
        var add = new Button(words.text("cmdb.types.pair.add"), Icon.PLUS.create(13), _ -> addRule());
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        adding.add(fields, within, add);
        adding.addClassName("cmdb-pair-add");
    }

    private void leaveToParent() {
        if (inherited.getValue()) {
            rules.clear();
            rules.addAll(words.catalogue().identifiers(String.valueOf(ciClass.parent())));
        }
        list(-1);
    }

    private void addRule() {
        if (fields.getValue().isEmpty()) return;
        var chosen = within.getValue();
        var rule = new IdentifierRule(List.copyOf(fields.getValue()), chosen == null ? null : chosen.name());
        if (!rules.contains(rule)) rules.add(rule);
        fields.clear();
        within.clear();
        list(-1);
        fields.focus();
    }

    /** @param focused the line that has the focus afterwards; none when negative */
    private void list(int focused) {
        lines.removeAll();
        adding.setVisible(!inherited.getValue());
        if (rules.isEmpty()) {
            var none = new Span(words.text("cmdb.identifiers.none"));
            none.addClassNames("t2", "sm");
            lines.add(none);
        }
        for (var place = 0; place < rules.size(); place++) lines.add(line(place, place == focused));
    }

    private Div line(int place, boolean focused) {
        var name = IdentifierWords.of(words, ciClass.name(), rules.get(place));
        var number = new Span((place + 1) + ".");
        number.addClassNames("t3", "num");
        var text = new Span(name);
        text.addClassName("grow");
        var line = new Div(number, text);
        line.addClassNames("row", "sm", "cmdb-identifier");
        if (inherited.getValue()) return line;
        var up = small(Icon.UP, words.text("cmdb.identifiers.up", name), () -> move(place, -1));
        up.setEnabled(place > 0);
        var down = small(Icon.EXPAND, words.text("cmdb.identifiers.down", name), () -> move(place, 1));
        down.setEnabled(place < rules.size() - 1);
        var remove = small(Icon.CLOSE, words.text("cmdb.identifiers.remove", name), () -> {
            rules.remove(place);
            list(Math.min(place, rules.size() - 1));
        });
        line.add(up, down, remove);
        line.getElement().setAttribute("tabindex", "0");
        line.getElement().setAttribute("title", words.text("cmdb.identifiers.keys"));
        Shortcuts.addShortcutListener(line, () -> move(place, -1), Key.ARROW_UP, KeyModifier.ALT)
                .listenOn(line);
        Shortcuts.addShortcutListener(line, () -> move(place, 1), Key.ARROW_DOWN, KeyModifier.ALT)
                .listenOn(line);
        if (focused) line.getElement().callJsFunction("focus");
        return line;
    }

    private void move(int place, int by) {
        var to = place + by;
        if (to < 0 || to >= rules.size()) return;
        Collections.swap(rules, place, to);
        list(to);
    }

    private void save(Consumer<CiClass> save) {
        notes.removeAll();
        try {
            save.accept(ciClass.withIdentifiers(inherited.getValue() ? null : List.copyOf(rules)));
            close();
        } catch (Invalid refused) {
            notes.add(Note.error(refused.errors().isEmpty() ? Texts.say(refused) : Texts.say(refused.errors())));
        }
    }

    private static Button small(Icon icon, String words, Runnable action) {
        var button = new Button(icon.create(13), _ -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(words);
        return button;
    }
}
