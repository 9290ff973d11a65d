package io.linchpin.ui.component.map;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.AbstractBackEndHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.selection.SelectionEvent;
import com.vaadin.flow.shared.Registration;
import io.linchpin.ui.component.StateBadge;
import io.linchpin.ui.component.map.MapRow.Entry;
import io.linchpin.ui.component.map.MapRow.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The map as a table: every CI of the graph, services first, and below each what it needs, the proof of its state first.
 * Nothing is collapsed here. {@code table.twin(map)} keeps the selections of both the same.
 */
@StyleSheet("css/map.css")
public class MapTree extends Composite<TreeGrid<MapRow>> implements HasSize {
    /** The toggle stands empty before the name: a click on the name selects. */
    private static final String NAME = """
            <span class="map-name">
              <vaadin-grid-tree-toggle @click="${toggle}" .leaf="${!model.hasChildren}" .expanded="${model.expanded}"
                .level="${model.level}" ?hidden="${item.heading}"></vaadin-grid-tree-toggle>
              <span class="${item.heading ? 'map-heading-text' : 'map-name-text'}" title="${item.name}">${item.name}</span>
              <span class="map-name-note">${item.note}</span>
            </span>""";

    private static final String ROW_KEY = "(element.getEventContext(event).item || {key: ''}).key";

    /** So many rows are seen in the lowest table of a page. */
    private static final int ALWAYS_IN_SIGHT = 8;

    private static final String IN_SIGHT = """
            const look = (done, patience) => {
              const rows = [...this.$.items.children].filter(row => !row.hidden && row._item);
              const at = rows.find(row => row.hasAttribute('selected'))?.getBoundingClientRect();
              const top = this.$.header.getBoundingClientRect().bottom - 1;
              const bottom = this.$.table.getBoundingClientRect().bottom + 1;
              const inSight = at !== undefined && at.top >= top && at.bottom <= bottom;
              if (inSight || patience <= 0) {
                done(inSight);
                return;
              }
              const filled = rows.length > 0 && !this.loading && this.clientHeight > 0;
              setTimeout(() => look(done, patience - (filled ? 8 : 1)), 60);
            };
            return new Promise(done => look(done, 48));""";

    private MapGraph graph = MapGraph.EMPTY;
    private MapRows rows = new MapRows(MapGraph.EMPTY, (key, _) -> key);
    private @Nullable String selected;
    private boolean following;
    private final List<Consumer<String>> pickListeners = new ArrayList<>();
    private final List<Consumer<String>> openListeners = new ArrayList<>();

    public MapTree() {
        var grid = getContent();
        grid.addClassName("map-tree");
        grid.setSizeFull();
        grid.addColumn(LitRenderer.<MapRow>of(NAME)
                        .withProperty("name", MapRow::name)
                        .withProperty("note", row -> row instanceof Entry entry ? entry.note() : "")
                        .withProperty("heading", row -> row instanceof Heading)
                        .withFunction("toggle", this::toggle))
                .setKey("name")
                .setPartNameGenerator(row -> row instanceof Heading ? "map-heading-first" : null)
                .setFlexGrow(1)
                .setWidth("126px");
        grid.addComponentColumn(MapTree::state)
                .setKey("state")
                .setWidth("116px")
                .setFlexGrow(0);
        grid.addColumn(row -> row instanceof Entry entry && entry.hops() != null
                        ? entry.hops().toString()
                        : "")
                .setKey("hops")
                .setWidth("56px")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(row -> row instanceof Entry entry ? entry.owner() : "")
                .setKey("owner")
                .setWidth("92px")
                .setFlexGrow(0);
        grid.setPartNameGenerator(row -> row instanceof Heading ? "map-heading" : null);
        grid.setItemSelectableProvider(row -> row instanceof Entry);
        grid.addSelectionListener(this::selectionChanged);
        ((GridSingleSelectionModel<MapRow>) grid.getSelectionModel()).setDeselectAllowed(false);
        grid.addItemDoubleClickListener(event -> open(event.getItem()));
        grid.getElement()
                .addEventListener(
                        "keydown",
                        event -> openByKey(event.getEventData().get(ROW_KEY).asString("")))
                .setFilter("event.key === 'Enter'")
                .addEventData(ROW_KEY);
    }

    /** Shows another graph; the selection stays when the CI is in it. */
    public void setGraph(MapGraph next) {
        graph = next;
        fill();
    }

    /** Selects the row of a CI or group and brings it into view; null selects nothing. No listener is told. */
    public void setSelected(@Nullable String id) {
        selected = id;
        var grid = getContent();
        var alreadyThere = grid.getSelectedItems().stream()
                .anyMatch(row -> row instanceof Entry entry && entry.id().equals(id));
        if (alreadyThere) {
            return;
        }
        rows.find(id)
                .ifPresentOrElse(
                        row -> {
                            follow(row);
                            reveal(row);
                        },
                        grid::deselectAll);
    }

    /** Told the id of the CI or group the person selected here. */
    public Registration addPickListener(Consumer<String> listener) {
        return Registration.addAndRemove(pickListeners, listener);
    }

    /** Told the id of the CI or group that was double-clicked, or opened with Enter. */
    public Registration addOpenListener(Consumer<String> listener) {
        return Registration.addAndRemove(openListeners, listener);
    }

    /** What is selected here is selected on the map, and the other way round. */
    public void twin(ServiceMap map) {
        addPickListener(map::setSelected);
        map.addPickListener(this::setSelected);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var grid = getContent();
        for (String column : List.of("name", "state", "hops", "owner")) {
            grid.getColumnByKey(column).setHeader(getTranslation("map.table." + column));
        }
        fill();
    }

    private void fill() {
        if (isAttached()) {
            rows = new MapRows(graph, this::getTranslation);
            show("hops", graph.items().values().stream().anyMatch(item -> item.hops() != null));
            show("owner", graph.items().values().stream().anyMatch(item -> !item.owner()
                    .isEmpty()));
            getContent().setDataProvider(new Provider(rows));
            getContent().deselectAll();
            rows.find(selected).ifPresent(row -> {
                follow(row);
                // All rows are closed now, so that the place says what is in sight.
                if (rows.top().indexOf(row) >= ALWAYS_IN_SIGHT) {
                    getContent().scrollToItem(row);
                }
            });
        }
    }

    /** A column that says nothing of this graph takes no room. */
    private void show(String column, boolean wanted) {
        getContent().getColumnByKey(column).setVisible(wanted);
    }

    /** Selects without telling anybody. */
    private void follow(MapRow row) {
        following = true;
        getContent().select(row);
        following = false;
    }

    /** Scrolls only when the row is out of sight: what somebody looks at does not move. */
    private void reveal(MapRow row) {
        var grid = getContent();
        grid.getElement().executeJs(IN_SIGHT).then(Boolean.class, inSight -> {
            if (!inSight && rows.find(selected).filter(row::equals).isPresent()) {
                grid.scrollToItem(row);
            }
        });
    }

    private static Component state(MapRow row) {
        if (!(row instanceof Entry entry)) return new Span();
        var sign = entry.sign();
        if (sign == null) return new StateBadge(entry.state()).bare();
        var both = new Span(sign.create(), new Span(new Span().getTranslation(sign.key())));
        both.addClassName("row");
        return both;
    }

    private void toggle(MapRow row) {
        var grid = getContent();
        if (grid.isExpanded(row)) {
            grid.collapse(row);
        } else {
            grid.expand(row);
        }
    }

    private void selectionChanged(SelectionEvent<?, MapRow> event) {
        if (following) {
            return;
        }
        event.getFirstSelectedItem().ifPresent(row -> {
            if (row instanceof Entry entry) {
                selected = entry.id();
                pickListeners.forEach(listener -> listener.accept(entry.id()));
            }
        });
    }

    private void openByKey(String key) {
        var row = getContent().getDataCommunicator().getKeyMapper().get(key);
        if (row != null) {
            open(row);
        }
    }

    private void open(MapRow row) {
        if (row instanceof Entry entry) {
            openListeners.forEach(listener -> listener.accept(entry.id()));
        }
    }

    private static final class Provider extends AbstractBackEndHierarchicalDataProvider<MapRow, Void> {
        private final transient MapRows rows;

        Provider(MapRows rows) {
            this.rows = rows;
        }

        private List<MapRow> below(@Nullable MapRow parent) {
            return parent == null ? rows.top() : rows.children(parent);
        }

        @Override
        protected Stream<MapRow> fetchChildrenFromBackEnd(HierarchicalQuery<MapRow, Void> query) {
            return below(query.getParent()).stream().skip(query.getOffset()).limit(query.getLimit());
        }

        @Override
        public int getChildCount(HierarchicalQuery<MapRow, Void> query) {
            return below(query.getParent()).size();
        }

        @Override
        public boolean hasChildren(MapRow row) {
            return rows.hasChildren(row);
        }

        @Override
        public @Nullable MapRow getParent(MapRow row) {
            return rows.parent(row);
        }

        @Override
        public int getItemIndex(MapRow row, HierarchicalQuery<MapRow, Void> query) {
            return below(query.getParent()).indexOf(row);
        }

        @Override
        public Object getId(MapRow row) {
            return row.path();
        }
    }
}
