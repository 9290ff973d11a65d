package io.linchpin.ui.component;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.Optional;
import java.util.function.Consumer;

/** A list that comes as it is looked at. While it is on the page the arrow keys and J, K walk in it, and Enter opens. */
public class Rows<T> extends Grid<T> {
    /** So many rows are fetched at a time. */
    public static final int PAGE = 100;

    private static final String ROW_KEY = "(element.getEventContext(event).item || {key: ''}).key";

    /** Walks as the arrow keys do, from wherever the focus is. */
    private static final String WALK = """
            const inside = this.shadowRoot.activeElement;
            if (inside && this.$.items.contains(inside)) {
              inside.dispatchEvent(new KeyboardEvent('keydown', {key: $0, bubbles: true, composed: true, cancelable: true}));
            } else {
              this.$.items.querySelector('tr:not([hidden]) td')?.focus();
            }""";

    private static final String FOCUSED = "return this.shadowRoot.activeElement?.closest('tr')?._item?.key ?? ''";

    public Rows(String label) {
        addClassName("rows");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setPageSize(PAGE);
        setSizeFull();
        getElement().setAttribute("aria-label", label);
        Keys.bind(this, "J", getTranslation("component.key.next"), () -> getElement()
                .executeJs(WALK, "ArrowDown"));
        Keys.bind(this, "K", getTranslation("component.key.previous"), () -> getElement()
                .executeJs(WALK, "ArrowUp"));
    }

    public Rows<T> opens(Consumer<T> open) {
        addItemDoubleClickListener(event -> open.accept(event.getItem()));
        getElement()
                .addEventListener(
                        "keydown",
                        event -> row(event.getEventData().get(ROW_KEY).asString(""))
                                .ifPresent(open))
                .setFilter("event.key === 'Enter' && !event.composedPath()[0].closest('a, button, vaadin-button')")
                .addEventData(ROW_KEY);
        return this;
    }

    /** A key of the page that does something with the row that has the focus. */
    public Rows<T> onKey(String key, String words, Consumer<T> act) {
        Keys.bind(this, key, words, () -> getElement().executeJs(FOCUSED).then(String.class, focused -> row(focused)
                .ifPresent(act)));
        return this;
    }

    /** A column of names that lead to pages. */
    public Column<T> addLinks(String header, ValueProvider<T, String> name, ValueProvider<T, String> href) {
        return addColumn(LitRenderer.<T>of(
                                "<a class='ci' href='${item.href}' title='${item.name}'><span>${item.name}</span></a>")
                        .withProperty("name", name)
                        .withProperty("href", href))
                .setHeader(header)
                .setFlexGrow(2);
    }

    /** @param grow its share of the width that is left, compared with the others' */
    public Column<T> addText(String header, ValueProvider<T, String> text, int grow) {
        return addColumn(text)
                .setHeader(header)
                .setTooltipGenerator(text::apply)
                .setFlexGrow(grow)
                .setResizable(true);
    }

    /** @param key by which the browser knows the row */
    protected final Optional<T> row(String key) {
        return Optional.ofNullable(getDataCommunicator().getKeyMapper().get(key));
    }
}
