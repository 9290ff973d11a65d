package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.linchpin.cmdb.Catalogues;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.Stale;
import io.linchpin.cmdb.Stale.Unconfirmed;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.shared.Csv;
import io.linchpin.ui.component.Address;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.CiLink;
import io.linchpin.ui.component.CsvDownload;
import io.linchpin.ui.component.EmptyState;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.PageHeader;
import io.linchpin.ui.component.Place;
import io.linchpin.ui.component.Segmented;
import io.linchpin.ui.shell.Shell;
import io.linchpin.ui.shell.SignedIn;
import io.linchpin.ui.shell.ViewNeeds;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What sources have not confirmed for some time: counted for each, and the CIs with the relationships one by one. */
@ViewNeeds(Right.SEE_CIS)
@Route(value = "cmdb/unconfirmed", layout = Shell.class)
@StyleSheet("css/cmdb.css")
@PermitAll
class StaleView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int AT_ONCE = 2_000;

    private final Cmdb cmdb;
    private final SignedIn signedIn;
    private final Words words;
    private final Place counts = Place.forRows(4);
    private final Div list = new Div();
    private int days;
    private String chosen = "";

    StaleView(Cmdb cmdb, Catalogues catalogues, SignedIn signedIn) {
        this.cmdb = cmdb;
        this.signedIn = signedIn;
        words = new Words(catalogues.current(), Formats.current());
        days = cmdb.staleDays();
        addClassNames("cmdb-page", "col");
        var choices = new TreeSet<>(List.of(7, days, 90, 365));
        var ages = new Segmented<Integer>(
                words.text("cmdb.unconfirmed.days"),
                List.copyOf(choices),
                age -> words.text("cmdb.unconfirmed.age", age));
        ages.setValue(days);
        ages.addValueChangeListener(event -> {
            days = event.getValue();
            ask();
        });
        list.addClassNames("col", "grow", "cmdb-column");
        var body = new Div(counts, list);
        body.addClassNames("body", "col", "cmdb-stale");
        add(
                new PageHeader(words.text("cmdb.unconfirmed"))
                        .crumb(words.text("cmdb.title"), "cmdb")
                        .actions(ages),
                body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("source").ifPresent(source -> chosen = source);
        ask();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", words.text("cmdb.unconfirmed"));
    }

    private void ask() {
        var user = signedIn.user();
        var age = days;
        counts.ask(() -> cmdb.stale(user, age), this::found);
    }

    private Component found(List<Stale> found) {
        list.removeAll();
        if (found.isEmpty())
            return new EmptyState(words.text("cmdb.unconfirmed.none"), words.text("cmdb.unconfirmed.none.text", days));
        var grid = new Grid<Stale>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.addColumn(Stale::source).setHeader(words.text("cmdb.unconfirmed.source"));
        if (signedIn.user().tenants().size() > 1)
            grid.addColumn(Stale::tenantName).setHeader(words.text("cmdb.column.TENANT"));
        number(grid, "cmdb.unconfirmed.cis", Stale::cis);
        number(grid, "cmdb.unconfirmed.relations", Stale::relations);
        grid.addColumn(stale -> stale.wholeAt() == null
                        ? words.text("cmdb.unconfirmed.never")
                        : words.formats().brief(stale.wholeAt()))
                .setHeader(words.text("cmdb.unconfirmed.whole"));
        grid.setItems(found);
        grid.addSelectionListener(event -> event.getFirstSelectedItem().ifPresent(stale -> choose(stale.source())));
        found.stream()
                .filter(stale -> stale.source().equals(chosen))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .ifPresent(grid::select);
        var card = new Card(words.text("cmdb.unconfirmed.bySource"))
                .count(found.size())
                .flush()
                .fixed();
        card.add(grid);
        return card;
    }

    private void number(Grid<Stale> grid, String key, ToLongFunction<Stale> number) {
        grid.addColumn(stale -> words.formats().number(number.applyAsLong(stale)))
                .setHeader(words.text(key))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("140px")
                .setFlexGrow(0);
    }

    private void choose(String source) {
        chosen = source;
        Address.remember("cmdb/unconfirmed", Map.of("source", source));
        var user = signedIn.user();
        var age = days;
        var grid = new Grid<Unconfirmed>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSizeFull();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(stale ->
                        new CiLink(stale.ci().name(), "cmdb/" + stale.ci().id()))
                .setHeader(words.text("cmdb.column.NAME"));
        grid.addColumn(stale -> words.className(stale.ci().type())).setHeader(words.text("cmdb.column.CLASS"));
        grid.addColumn(Unconfirmed::externalId).setHeader(words.text("cmdb.column.EXTERNAL_ID"));
        grid.addColumn(stale -> words.formats().ago(stale.confirmedAt()))
                .setHeader(words.text("cmdb.unconfirmed.confirmed"));
        grid.addColumn(stale ->
                        stale.missingSince() == null ? "" : words.formats().brief(stale.missingSince()))
                .setHeader(words.text("cmdb.unconfirmed.missing"));
        grid.addColumn(this::relations)
                .setHeader(words.text("cmdb.unconfirmed.relations"))
                .setTooltipGenerator(this::relations)
                .setFlexGrow(2);
        grid.setItems(query -> cmdb.stale(user, source, age, query.getOffset(), query.getLimit()).stream());
        var file = new CsvDownload();
        file.offer(words.text("cmdb.export"), "unconfirmed.csv", out -> write(user, source, age, out));
        var card = new Card(words.text("cmdb.unconfirmed.of", source))
                .flush()
                .grows()
                .actions(file);
        card.add(grid);
        list.removeAll();
        list.add(card);
    }

    private String relations(Unconfirmed stale) {
        return stale.relations().stream()
                .map(relation -> relation.type() + " " + relation.name())
                .collect(Collectors.joining(", "));
    }

    private void write(CurrentUser user, String source, int age, Consumer<String> out) {
        out.accept(
                Csv.line(List.of("source", "external_id", "class", "name", "confirmed", "missing", "relationships")));
        List<Unconfirmed> rows;
        var offset = 0;
        do {
            rows = cmdb.stale(user, source, age, offset, AT_ONCE);
            for (var row : rows)
                out.accept(Csv.line(List.of(
                        source,
                        row.externalId(),
                        row.ci().type(),
                        row.ci().name(),
                        row.confirmedAt().toString(),
                        row.missingSince() == null ? "" : row.missingSince().toString(),
                        relations(row))));
            offset += rows.size();
        } while (rows.size() == AT_ONCE);
    }
}
