package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.linchpin.cmdb.CiClass;
import io.linchpin.cmdb.RelationType;
import io.linchpin.cmdb.RelationType.ClassPair;
import io.linchpin.cmdb.Strength;
import io.linchpin.shared.Invalid;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.component.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Adds a relationship type or changes one: its words, its strength, and what it usually joins. */
final class TypeDialog extends Dialog {
    private final Words words;
    private final TextField name = new TextField();
    private final TextField phrase = new TextField();
    private final TextField inverse = new TextField();
    private final Select<Strength> strength = new Select<>();
    private final Checkbox strict = new Checkbox();
    private final List<ClassPair> usual = new ArrayList<>();
    private final Div pairs = new Div();
    private final ComboBox<CiClass> source = new ComboBox<>();
    private final ComboBox<CiClass> target = new ComboBox<>();
    private final Div notes = new Div();

    /**
     * @param before null for a new type
     * @param save may refuse with {@link Invalid}; then the dialog stays and shows why
     */
    TypeDialog(Words words, @Nullable RelationType before, Consumer<RelationType> save) {
        this.words = words;
        setHeaderTitle(before == null ? words.text("cmdb.types.new") : before.name());
        setWidth("600px");
        setMaxHeight("88vh");
        name.setLabel(words.text("cmdb.types.name"));
        name.setHelperText(words.text("cmdb.types.name.hint"));
        strength.setLabel(words.text("cmdb.types.strength"));
        strength.setItems(Strength.values());
        strength.setItemLabelGenerator(value -> words.text("cmdb.strength." + value.name()));
        strength.setValue(Strength.HARD);
        phrase.setLabel(words.text("cmdb.types.phrase"));
        phrase.setHelperText(words.text("cmdb.types.phrase.hint"));
        inverse.setLabel(words.text("cmdb.types.inverse"));
        inverse.setHelperText(words.text("cmdb.types.inverse.hint"));
        strict.setLabel(words.text("cmdb.types.strict"));
        strict.addClassName("full");
        if (before != null) show(before);
        classes(source, "cmdb.types.source");
        classes(target, "cmdb.types.target");
        var add = new Button(words.text("cmdb.types.pair.add"), Icon.PLUS.create(13), _ -> addPair());
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var adding = new Div(source, target, add);
        adding.addClassName("cmdb-pair-add");
        var form = new Div(name, strength, phrase, inverse);
        form.addClassName("cmdb-form");
        var heading = new H3(words.text("cmdb.types.usual"));
        heading.addClassName("cmdb-heading");
        notes.addClassName("cmdb-says");
        add(form, heading, pairs, adding, strict, notes);
        list();
        var cancel = new Button(words.text("component.cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var keep = new Button(words.text("cmdb.save"), _ -> save(save));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, keep);
        if (before == null) name.focus();
        else phrase.focus();
    }

    private void show(RelationType before) {
        name.setValue(before.name());
        name.setReadOnly(true);
        phrase.setValue(before.phrase());
        inverse.setValue(before.inverse());
        strength.setValue(before.strength());
        strict.setValue(before.strict());
        usual.addAll(before.usual());
    }

    private void classes(ComboBox<CiClass> box, String key) {
        box.setPlaceholder(words.text(key));
        box.setAriaLabel(words.text(key));
        box.setItems(words.catalogue().classes().stream()
                .sorted(Comparator.comparing(CiClass::label))
                .toList());
        box.setItemLabelGenerator(CiClass::label);
    }

    private void addPair() {
        if (source.getValue() == null || target.getValue() == null) return;
        var pair = new ClassPair(source.getValue().name(), target.getValue().name());
        if (!usual.contains(pair)) usual.add(pair);
        source.clear();
        target.clear();
        list();
        source.focus();
    }

    private void list() {
        pairs.removeAll();
        if (usual.isEmpty()) {
            var any = new Span(words.text("cmdb.types.any"));
            any.addClassNames("t2", "sm");
            pairs.add(any);
        }
        for (var pair : usual) {
            var text = new Span(
                    words.text("cmdb.types.pair", words.className(pair.source()), words.className(pair.target())));
            text.addClassName("grow");
            var remove = new Button(Icon.CLOSE.create(13), _ -> {
                usual.remove(pair);
                list();
            });
            remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            remove.setAriaLabel(words.text("cmdb.types.pair.remove"));
            var line = new Div(text, remove);
            line.addClassNames("row", "sm");
            pairs.add(line);
        }
    }

    private void save(Consumer<RelationType> save) {
        notes.removeAll();
        try {
            save.accept(new RelationType(
                    name.getValue().strip(),
                    phrase.getValue().strip(),
                    inverse.getValue().strip(),
                    strength.getValue(),
                    usual,
                    strict.getValue()));
            close();
        } catch (Invalid refused) {
            notes.add(Note.error(refused.errors().isEmpty() ? Texts.say(refused) : Texts.say(refused.errors())));
        }
    }
}
