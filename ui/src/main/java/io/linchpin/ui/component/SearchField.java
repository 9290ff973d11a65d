package io.linchpin.ui.component;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Narrows a list by words, whenever somebody pauses while writing them. */
public final class SearchField extends TextField {

    /** @param looked what can be looked for: "Name, user name, address" */
    public SearchField(String looked, Runnable changed) {
        setPlaceholder(looked);
        setAriaLabel(looked);
        setPrefixComponent(Icon.SEARCH.create(14));
        setClearButtonVisible(true);
        addThemeVariants(TextFieldVariant.LUMO_SMALL);
        addClassName("search-field");
        setValueChangeMode(ValueChangeMode.LAZY);
        addValueChangeListener(event -> {
            if (event.isFromClient()) changed.run();
        });
    }
}
