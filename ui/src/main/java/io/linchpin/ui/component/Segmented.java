package io.linchpin.ui.component;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** A few alternatives side by side, exactly one of them chosen. */
@Tag("div")
public class Segmented<T> extends AbstractField<Segmented<T>, T> implements HasStyle, HasAriaLabel {

    private final Map<T, NativeButton> buttons = new LinkedHashMap<>();

    /** The first choice is chosen. */
    public Segmented(String label, List<T> choices, Function<T, String> word) {
        super(choices.getFirst());
        addClassName("seg");
        getElement().setAttribute("role", "group");
        setAriaLabel(label);
        choices.forEach(choice -> {
            var button = new NativeButton(word.apply(choice), _ -> setModelValue(choice, true));
            button.addClickListener(_ -> setPresentationValue(choice));
            buttons.put(choice, button);
            getElement().appendChild(button.getElement());
        });
        setPresentationValue(choices.getFirst());
    }

    @Override
    protected final void setPresentationValue(T value) {
        buttons.forEach((choice, button) ->
                button.getElement().setAttribute("aria-pressed", Boolean.toString(Objects.equals(choice, value))));
    }
}
