package io.linchpin.ui.settings;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import java.util.Collection;
import java.util.function.Function;

/** One thing that a list can be narrowed by to one of a few, or to none of them. */
public final class Narrowing<T> extends Select<T> {
    /** @param all what it says when it does not narrow */
    public Narrowing(String label, String all, Collection<T> choices, Function<T, String> word, Runnable changed) {
        setItems(choices);
        // Asked for the empty choice too.
        setItemLabelGenerator(choice -> choice == null ? all : word.apply(choice));
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(all);
        setPlaceholder(all);
        setAriaLabel(label);
        addThemeVariants(SelectVariant.LUMO_SMALL);
        addValueChangeListener(event -> {
            if (event.isFromClient()) changed.run();
        });
    }
}
