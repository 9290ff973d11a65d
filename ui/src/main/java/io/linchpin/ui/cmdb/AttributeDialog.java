package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.linchpin.cmdb.AttributeDefinition;
import io.linchpin.cmdb.AttributeType;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.component.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Defines an attribute of a class. */
final class AttributeDialog extends Dialog {
    private final TextField name = new TextField();
    private final TextField label = new TextField();
    private final Select<AttributeType> type = new Select<>();
    private final TextField choices = new TextField();
    private final Checkbox required = new Checkbox();
    private final Checkbox recommended = new Checkbox();
    private final Checkbox searched = new Checkbox();
    private final Div notes = new Div();

    /**
     * @param before what the fields start from, null for a new attribute
     * @param fixed whether the name is given
     * @param save may refuse with {@link Invalid}; then the dialog stays and shows why
     */
    AttributeDialog(
            Words words,
            String title,
            @Nullable AttributeDefinition before,
            boolean fixed,
            Consumer<AttributeDefinition> save) {
        setHeaderTitle(title);
        setWidth("560px");
        name.setLabel(words.text("cmdb.attribute.name"));
        name.setHelperText(words.text("cmdb.attribute.name.hint"));
        name.setReadOnly(fixed);
        label.setLabel(words.text("cmdb.attribute.label"));
        type.setLabel(words.text("cmdb.attribute.type"));
        type.setItems(AttributeType.values());
        type.setItemLabelGenerator(value -> words.text("cmdb.type." + value.name()));
        type.setValue(AttributeType.TEXT);
        choices.setLabel(words.text("cmdb.attribute.choices"));
        choices.setHelperText(words.text("cmdb.attribute.choices.hint"));
        choices.addClassName("full");
        choices.setVisible(false);
        type.addValueChangeListener(event -> choices.setVisible(event.getValue() == AttributeType.CHOICE));
        required.setLabel(words.text("cmdb.attribute.required"));
        recommended.setLabel(words.text("cmdb.attribute.recommended"));
        searched.setLabel(words.text("cmdb.attribute.searched"));
        if (before != null) show(before);
        var form = new Div(name, label, type, choices, required, recommended, searched);
        form.addClassName("cmdb-form");
        notes.addClassName("cmdb-says");
        add(form, notes);
        var cancel = new Button(words.text("component.cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var keep = new Button(words.text("cmdb.save"), _ -> save(save));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, keep);
        if (fixed) label.focus();
        else name.focus();
    }

    private void show(AttributeDefinition before) {
        name.setValue(before.name());
        label.setValue(before.label());
        type.setValue(before.type());
        choices.setValue(String.join(", ", before.choices()));
        required.setValue(before.required());
        recommended.setValue(before.recommended());
        searched.setValue(before.searched());
    }

    private void save(Consumer<AttributeDefinition> save) {
        notes.removeAll();
        fields().values().forEach(field -> field.setInvalid(false));
        try {
            save.accept(new AttributeDefinition(
                    name.getValue().strip(),
                    label.getValue().isBlank()
                            ? name.getValue().strip()
                            : label.getValue().strip(),
                    type.getValue(),
                    required.getValue(),
                    recommended.getValue(),
                    searched.getValue(),
                    choicesOf()));
            close();
        } catch (Invalid refused) {
            refuse(refused);
        }
    }

    private List<String> choicesOf() {
        if (type.getValue() != AttributeType.CHOICE) return List.of();
        return Stream.of(choices.getValue().split(","))
                .map(String::strip)
                .filter(choice -> !choice.isEmpty())
                .distinct()
                .toList();
    }

    private void refuse(Invalid refused) {
        var elsewhere = refused.errors().stream()
                .filter(error -> !fields().containsKey(error.field()))
                .map(AttributeDialog::sentence)
                .collect(Collectors.joining(" "));
        for (var error : refused.errors()) {
            var field = fields().get(error.field());
            if (field == null) continue;
            field.setErrorMessage(Texts.say(error));
            field.setInvalid(true);
        }
        if (!elsewhere.isEmpty() || refused.errors().isEmpty())
            notes.add(Note.error(elsewhere.isEmpty() ? Texts.say(refused) : elsewhere));
    }

    private Map<String, TextField> fields() {
        return Map.of("name", name, "label", label, "choices", choices);
    }

    private static String sentence(FieldError error) {
        return error.value().isEmpty() ? Texts.say(error) : "“%s”: %s".formatted(error.value(), Texts.say(error));
    }
}
