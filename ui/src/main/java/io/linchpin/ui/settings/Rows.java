package io.linchpin.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import io.linchpin.ui.component.Keys;
import java.util.function.Consumer;

/** A list that comes as it is looked at: the arrow keys and J, K walk, Enter opens. */
public final class Rows<T> extends Grid<T> {
    private static final String ROW_KEY = "(element.getEventContext(event).item || {key: ''}).key";

    /** Walks as the arrow keys do, from wherever the focus is. */
    private static final String WALK = """
            const inside = this.shadowRoot.activeElement;
            if (inside && this.$.items.contains(inside)) {
              inside.dispatchEvent(new KeyboardEvent('keydown', {key: $0, bubbles: true, composed: true, cancelable: true}));
            } else {
              this.$.items.querySelector('tr:not([hidden]) td')?.focus();
            }""";

    public Rows(String label) {
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setPageSize(100);
        setSizeFull();
        getElement().setAttribute("aria-label", label);
    }

    public Rows<T> opens(Consumer<T> open) {
        addItemDoubleClickListener(event -> open.accept(event.getItem()));
        getElement()
                .addEventListener("keydown", event -> {
                    var row = getDataCommunicator()
                            .getKeyMapper()
                            .get(event.getEventData().get(ROW_KEY).asString(""));
                    if (row != null) open.accept(row);
                })
                .setFilter("event.key === 'Enter' && !event.composedPath()[0].closest('a, button, vaadin-button')")
                .addEventData(ROW_KEY);
        return this;
    }

    /** Lets the page's J and K walk in the list. */
    public Rows<T> walks(Component page) {
        Keys.bind(page, "J", getTranslation("settings.key.next"), () -> getElement()
                .executeJs(WALK, "ArrowDown"));
        Keys.bind(page, "K", getTranslation("settings.key.previous"), () -> getElement()
                .executeJs(WALK, "ArrowUp"));
        return this;
    }
}
