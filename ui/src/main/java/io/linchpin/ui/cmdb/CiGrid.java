package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import io.linchpin.cmdb.CiOrder;
import io.linchpin.cmdb.CiRow;
import io.linchpin.ui.component.Keys;
import io.linchpin.ui.component.Rows;
import java.util.List;
import java.util.function.Consumer;

/** CIs as rows; X selects. */
final class CiGrid extends Rows<CiRow> {
    private static final String FOCUSED = """
            const inside = this.shadowRoot.activeElement;
            const row = inside && inside.closest('tr');
            return row && row._item ? row._item.key : '';""";

    /** Gets rows that somebody scrolls to. */
    interface More {
        List<CiRow> fetch(int offset, int limit);
    }

    private List<CiRow> first = List.of();
    private boolean marking;

    /** @param sorted told the order that somebody chose at a column's head */
    CiGrid(Words words, List<ListColumn> columns, Consumer<CiRow> open, Consumer<CiOrder> sorted) {
        super(words.text("cmdb.title"));
        setSelectionMode(SelectionMode.MULTI);
        setColumnReorderingAllowed(false);
        for (var column : columns) add(words, column);
        opens(open);
        Keys.bind(this, "X", words.text("cmdb.key.select"), () -> withFocused(this::toggle));
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

    private void withFocused(Consumer<CiRow> action) {
        getElement().executeJs(FOCUSED).then(String.class, key -> row(key).ifPresent(action));
    }

    private void toggle(CiRow row) {
        if (getSelectedItems().contains(row)) deselect(row);
        else select(row);
    }

    private void add(Words words, ListColumn column) {
        var header = words.text(column.key());
        var added = column == ListColumn.NAME
                ? addLinks(
                                header,
                                row -> row.ci().name(),
                                row -> "cmdb/" + row.ci().id())
                        .setResizable(true)
                : addText(header, row -> words.cell(column, row), 1);
        added.setKey(column.name()).setWidth(column.width());
        column.order().ifPresent(by -> added.setSortProperty(by.name()));
        added.setSortable(column.order().isPresent());
    }

    private static CiOrder order(List<GridSortOrder<CiRow>> chosen) {
        return chosen.stream()
                .findFirst()
                .map(by -> new CiOrder(
                        CiOrder.By.valueOf(by.getSorted().getKey()), by.getDirection() == SortDirection.DESCENDING))
                .orElse(CiOrder.NAME);
    }
}
