package io.linchpin.ui.impact;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.stream.Stream;

/** A table of a few rows that are all there at once, so that it can be printed. */
final class PlainTable extends NativeTable {
    private final NativeTableBody rows = new NativeTableBody();

    PlainTable(List<String> headings) {
        addClassName("tbl");
        var head = new NativeTableRow();
        headings.forEach(words -> head.add(new NativeTableHeaderCell(words)));
        add(new NativeTableHeader(head), rows);
    }

    NativeTableRow row(Component... cells) {
        var row = new NativeTableRow();
        Stream.of(cells).forEach(cell -> row.add(new NativeTableCell(cell)));
        rows.add(row);
        return row;
    }

    boolean isEmpty() {
        return rows.getChildren().findAny().isEmpty();
    }
}
