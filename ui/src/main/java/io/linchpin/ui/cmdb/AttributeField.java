package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.linchpin.cmdb.AttributeDefinition;
import io.linchpin.cmdb.AttributeType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A field of a form as text, whatever it looks like. */
final class AttributeField {
    private static final String PROSE = "description";

    private final Component component;
    private final Supplier<String> text;
    private final Consumer<String> show;

    private AttributeField(Component component, Supplier<String> text, Consumer<String> show) {
        this.component = component;
        this.text = text;
        this.show = show;
    }

    static AttributeField of(Words words, AttributeDefinition definition) {
        var field = make(words, definition);
        ((HasLabel) field.component).setLabel(definition.label());
        if (definition.required()) ((HasValue<?, ?>) field.component).setRequiredIndicatorVisible(true);
        else if (definition.recommended())
            ((HasHelper) field.component).setHelperText(words.text("cmdb.form.recommended"));
        return field;
    }

    /** A text that no class defines. */
    static AttributeField unknown(String name) {
        return of(new TextField(name));
    }

    static AttributeField of(TextField field) {
        return new AttributeField(field, field::getValue, field::setValue);
    }

    static AttributeField of(PartyBox field) {
        return new AttributeField(
                field,
                () -> field.getValue() == null ? "" : field.getValue().id().toString(),
                _ -> {});
    }

    static AttributeField of(Select<String> field) {
        return new AttributeField(field, () -> orEmpty(field.getValue()), field::setValue);
    }

    Component component() {
        return component;
    }

    String text() {
        return text.get();
    }

    void show(String value) {
        show.accept(value);
    }

    void changed(Runnable told) {
        ((AbstractField<?, ?>) component).addValueChangeListener(event -> {
            if (event.isFromClient()) told.run();
        });
    }

    /** @param why empty when there is nothing to say against it */
    void refuse(String why) {
        var field = (HasValidationProperties) component;
        field.setErrorMessage(why);
        field.setInvalid(!why.isEmpty());
    }

    void focus() {
        component.getElement().callJsFunction("focus");
    }

    private static AttributeField make(Words words, AttributeDefinition definition) {
        return switch (definition.type()) {
            case DATE -> date();
            case BOOLEAN -> truth(words);
            case CHOICE -> choice(definition);
            case TEXT -> definition.name().equals(PROSE) ? prose() : of(new TextField());
            case NUMBER, IP_ADDRESS, EMAIL, URL -> line(definition.type());
        };
    }

    private static AttributeField line(AttributeType type) {
        var field = new TextField();
        field.setPlaceholder(
                switch (type) {
                    case IP_ADDRESS -> "10.40.7.22";
                    case EMAIL -> "desk@example.org";
                    case URL -> "https://example.org";
                    default -> "";
                });
        if (type == AttributeType.NUMBER) field.getElement().setAttribute("inputmode", "decimal");
        return of(field);
    }

    private static AttributeField prose() {
        var field = new TextArea();
        field.addClassName("full");
        return new AttributeField(field, field::getValue, field::setValue);
    }

    private static AttributeField date() {
        var field = new DatePicker();
        return new AttributeField(
                field,
                () -> field.getValue() == null ? "" : field.getValue().toString(),
                value -> field.setValue(day(value)));
    }

    private static AttributeField truth(Words words) {
        var field = new Select<String>();
        field.setItems("", "true", "false");
        field.setItemLabelGenerator(value -> switch (value) {
            case "true" -> words.text("cmdb.value.yes");
            case "false" -> words.text("cmdb.value.no");
            default -> words.text("cmdb.value.none");
        });
        return of(field);
    }

    private static AttributeField choice(AttributeDefinition definition) {
        var field = new ComboBox<String>();
        field.setItems(definition.choices());
        field.setClearButtonVisible(true);
        return new AttributeField(
                field, () -> orEmpty(field.getValue()), value -> field.setValue(value.isEmpty() ? null : value));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
