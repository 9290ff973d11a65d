package io.linchpin.ui.settings;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.linchpin.shared.Failure;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.component.Texts;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a form by the names a service calls them, so that each refusal stands at its field and any other above all. */
public final class FieldErrors {
    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();
    private final Div notes = new Div();

    public FieldErrors() {
        notes.addClassName("settings-notes");
    }

    public <F extends HasValidationProperties> F add(String name, F field) {
        fields.put(name, field);
        if (field instanceof HasValue<?, ?> value) value.addValueChangeListener(_ -> field.setInvalid(false));
        return field;
    }

    /** Where a refusal stands that belongs to no field. */
    public Div notes() {
        return notes;
    }

    /** @return whether it went through; otherwise the form says why */
    public boolean attempt(Runnable action) {
        notes.removeAll();
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            action.run();
            return true;
        } catch (Invalid refused) {
            show(refused);
        } catch (Failure refused) {
            notes.add(Note.error(Texts.say(refused)));
        }
        return false;
    }

    private void show(Invalid refused) {
        refused.errors().stream()
                .filter(error -> !mark(error))
                .forEach(error -> notes.add(Note.error(Texts.say(error))));
        if (refused.errors().isEmpty()) notes.add(Note.error(Texts.say(refused)));
        fields.values().stream()
                .filter(HasValidationProperties::isInvalid)
                .findFirst()
                .ifPresent(field -> {
                    if (field instanceof Focusable<?> focusable) focusable.focus();
                });
    }

    private boolean mark(FieldError error) {
        var field = fields.get(error.field());
        if (field == null) return false;
        field.setErrorMessage(Texts.say(error));
        field.setInvalid(true);
        return true;
    }
}
