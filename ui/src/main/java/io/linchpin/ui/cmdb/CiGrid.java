package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.linchpin.cmdb.CiOrder;
import io.linchpin.cmdb.CiRow;
import java.util.List;
import java.util.function.Consumer;

/** CIs as rows that come when they are looked at; the arrow keys and J, K walk, X selects, Enter opens. */
final class CiGrid extends Grid<CiRow> {
    private static final String ROW_KEY = "(element.getEventContext(event).item || {key: ''}).key";

    /** Walks as the arrow keys do, from wherever the focus is. */
    private static final String WALK = """
            const inside = this.shadowRoot.activeElement;
            if (inside && this.$.items.contains(inside)) {
              inside.dispatchEvent(new KeyboardEvent('keydown', {key: $0, bubbles: true, composed: true, cancelable: true}));
            } else {
              this.$.items.querySelector('tr:not([hidden]) td')?.focus();
            }""";

    private static final String FOCUSED = """
            const inside = this.shadowRoot.activeElement;
            const row = inside && inside.closest('tr');
            return row && row._item ? row._item.key : '';""";

    /** So many rows are fetched at a time. */
    static final int PAGE = 100;

    /** Gets rows that somebody scrolls to. */
    interface More {
        List<CiRow> fetch(int offset, int limit);
    }

    private final Consumer<CiRow> open;
    private List<CiRow> first = List.of();
    private boolean marking;

    /** @param sorted told the order that somebody chose at a column's head */
    CiGrid(Words words, List<ListColumn> columns, Consumer<CiRow> open, Consumer<CiOrder> sorted) {
        this.open = open;
        addClassName("cmdb-list");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.MULTI);
        setColumnReorderingAllowed(false);
        setPageSize(PAGE);
        setSizeFull();
        for (var column : columns) add(words, column);
        addItemDoubleClickListener(event -> open.accept(event.getItem()));
        getElement()
                .addEventListener(
                        "keydown",
                        event -> open(event.getEventData().get(ROW_KEY).asString("")))
                .setFilter("event.key === 'Enter' && event.composedPath()[0].localName !== 'a'")
                .addEventData(ROW_KEY);
        addSortListener(event -> {
            if (marking) return;
            first = List.of();
            sorted.accept(order(event.getSortOrder()));
        });
    }

    /** @param known the first rows, which need not be fetched again */
    void show(List<CiRow> known, More more) {
        first = known;
        setItems(query -> {
                    var isKnown = query.getOffset() + query.getLimit() <= first.size();
                    return isKnown
                            ? first.stream().skip(query.getOffset()).limit(query.getLimit())
                            : more.fetch(query.getOffset(), query.getLimit()).stream();
                })
                .setItemCountEstimate(2 * PAGE);
    }

    /** Lets people scroll to the end. */
    void counted(long cis) {
        getLazyDataView().setItemCountCallback(_ -> (int) Math.min(cis, Integer.MAX_VALUE));
    }

    /** Marks the column the rows are sorted by. */
    void mark(CiOrder order) {
        marking = true;
        var column = getColumnByKey(order.by().name());
        if (column != null)
            sort(List.of(new GridSortOrder<>(
                    column, order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        marking = false;
    }

    void walk(String arrow) {
        getElement().executeJs(WALK, arrow);
    }

    /** Does something with the row that has the focus. */
    void withFocused(Consumer<CiRow> action) {
        getElement().executeJs(FOCUSED).then(String.class, key -> {
            var row = getDataCommunicator().getKeyMapper().get(key);
            if (row != null) action.accept(row);
        });
    }

    void toggle(CiRow row) {
        if (getSelectedItems().contains(row)) deselect(row);
        else select(row);
    }

    private void add(Words words, ListColumn column) {
        var added = column == ListColumn.NAME
                ? addColumn(LitRenderer.<CiRow>of("""
                                <a class="ci" href="${item.href}" title="${item.name}"><span>${item.name}</span></a>""")
                        .withProperty("name", row -> row.ci().name())
                        .withProperty("href", row -> "cmdb/" + row.ci().id()))
                : addColumn(row -> words.cell(column, row));
        added.setKey(column.name())
                .setHeader(words.text(column.key()))
                .setWidth(column.width())
                .setFlexGrow(column == ListColumn.NAME ? 2 : 1)
                .setResizable(true)
                .setTooltipGenerator(row -> words.cell(column, row));
        column.order().ifPresent(by -> added.setSortProperty(by.name()));
        added.setSortable(column.order().isPresent());
    }

    private void open(String key) {
        var row = getDataCommunicator().getKeyMapper().get(key);
        if (row != null) open.accept(row);
    }

    private static CiOrder order(List<GridSortOrder<CiRow>> chosen) {
        return chosen.stream()
                .findFirst()
                .map(by -> new CiOrder(
                        CiOrder.By.valueOf(by.getSorted().getKey()), by.getDirection() == SortDirection.DESCENDING))
                .orElse(CiOrder.NAME);
    }
}
