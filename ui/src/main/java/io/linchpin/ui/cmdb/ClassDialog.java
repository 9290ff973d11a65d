package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.linchpin.cmdb.CiClass;
import io.linchpin.cmdb.RelationType;
import io.linchpin.cmdb.Strength;
import io.linchpin.shared.Invalid;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.component.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Adds a class below another one, or changes all of a class but its attributes and identifiers. */
final class ClassDialog extends Dialog {
    private final @Nullable CiClass before;
    private final TextField name = new TextField();
    private final TextField label = new TextField();
    private final ComboBox<CiClass> parent = new ComboBox<>();
    private final MultiSelectComboBox<String> groups = new MultiSelectComboBox<>();
    private final Checkbox unknown = new Checkbox();
    private final Div notes = new Div();

    /**
     * @param before null for a new class
     * @param above what a new class is below
     * @param save may refuse with {@link Invalid}; then the dialog stays and shows why
     */
    ClassDialog(Words words, @Nullable CiClass before, @Nullable CiClass above, Consumer<CiClass> save) {
        this.before = before;
        setHeaderTitle(
                before == null ? words.text("cmdb.classes.new") : words.text("cmdb.classes.edit", before.label()));
        setWidth("560px");
        name.setLabel(words.text("cmdb.classes.name"));
        name.setHelperText(words.text("cmdb.classes.name.hint"));
        label.setLabel(words.text("cmdb.classes.label"));
        parent.setLabel(words.text("cmdb.classes.parent"));
        parent.setItems(words.catalogue().classes().stream()
                .sorted(Comparator.comparing(CiClass::label))
                .toList());
        parent.setItemLabelGenerator(CiClass::label);
        parent.setValue(above);
        groups.setLabel(words.text("cmdb.classes.groups"));
        groups.setHelperText(words.text("cmdb.classes.groups.hint"));
        groups.setItems(words.catalogue().types().stream()
                .filter(type -> type.strength() != Strength.NONE)
                .map(RelationType::name)
                .toList());
        groups.addClassName("full");
        unknown.setLabel(words.text("cmdb.classes.unknown"));
        unknown.addClassName("full");
        unknown.setValue(true);
        if (before != null) show(words, before);
        var form = new Div(name, label, parent, groups, unknown);
        form.addClassName("cmdb-form");
        notes.addClassName("cmdb-says");
        add(form, notes);
        var cancel = new Button(words.text("component.cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var keep = new Button(words.text("cmdb.save"), _ -> save(save));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, keep);
        if (before == null) name.focus();
        else label.focus();
    }

    private void show(Words words, CiClass shown) {
        name.setValue(shown.name());
        name.setReadOnly(true);
        label.setValue(shown.label());
        if (shown.parent() == null) parent.setEnabled(false);
        else words.catalogue().find(shown.parent()).ifPresent(parent::setValue);
        groups.setValue(shown.defaultGroups());
        unknown.setValue(shown.unknownAttributes());
    }

    private void save(Consumer<CiClass> save) {
        notes.removeAll();
        name.setInvalid(false);
        try {
            save.accept(new CiClass(
                    name.getValue().strip(),
                    parent.getValue() == null ? null : parent.getValue().name(),
                    label.getValue().strip(),
                    before == null ? icon() : before.icon(),
                    before == null ? List.of() : before.attributes(),
                    groups.getValue().stream().sorted().toList(),
                    unknown.getValue(),
                    before == null ? null : before.identifiers()));
            close();
        } catch (Invalid refused) {
            notes.add(Note.error(refused.errors().isEmpty() ? Texts.say(refused) : Texts.say(refused.errors())));
        }
    }

    private String icon() {
        return parent.getValue() == null ? "cube" : parent.getValue().icon();
    }
}
