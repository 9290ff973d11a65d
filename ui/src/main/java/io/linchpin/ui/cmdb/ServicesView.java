package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.linchpin.cmdb.Catalogues;
import io.linchpin.cmdb.CiRow;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.identity.Right;
import io.linchpin.ui.component.Address;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.EmptyState;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.PageHeader;
import io.linchpin.ui.component.Place;
import io.linchpin.ui.component.Rows;
import io.linchpin.ui.component.SearchField;
import io.linchpin.ui.shell.NavigationEntry;
import io.linchpin.ui.shell.Shell;
import io.linchpin.ui.shell.SignedIn;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;

/** What people ask for: business services and offerings, and who stands behind them. */
@Route(value = "services", layout = Shell.class)
@NavigationEntry(order = 110, icon = Icon.SERVICES, key = "cmdb.services", right = Right.SEE_SERVICES, letter = "S")
@StyleSheet("css/cmdb.css")
@PermitAll
class ServicesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final List<ListColumn> COLUMNS =
            List.of(ListColumn.CLASS, ListColumn.STATUS, ListColumn.CRITICALITY, ListColumn.OWNER, ListColumn.SUPPORT);

    private final Cmdb cmdb;
    private final SignedIn signedIn;
    private final Words words;
    private final SearchField search;
    private final Place place = Place.forRows(12);

    ServicesView(Cmdb cmdb, Catalogues catalogues, SignedIn signedIn) {
        this.cmdb = cmdb;
        this.signedIn = signedIn;
        words = new Words(catalogues.current(), Formats.current());
        addClassNames("cmdb-page", "col");
        search = new SearchField(words.text("cmdb.services.find"), this::changed);
        add(new PageHeader(words.text("cmdb.services")).actions(search), place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.setValue(
                event.getLocation().getQueryParameters().getSingleParameter("q").orElse(""));
        ask();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", words.text("cmdb.services"));
    }

    private void changed() {
        var text = search.getValue().strip();
        Address.remember("services", text.isEmpty() ? Map.of() : Map.of("q", text));
        ask();
    }

    private void ask() {
        var user = signedIn.user();
        var text = search.getValue();
        place.ask(() -> cmdb.services(user, text, 0, 1).isEmpty(), none -> Card.around(none ? nothing() : rows(text)));
    }

    private Rows<CiRow> rows(String text) {
        var grid = new Rows<CiRow>(words.text("cmdb.services"));
        if (seesCis())
            grid.opens(row -> UI.getCurrent().navigate("cmdb/" + row.ci().id()));
        var header = words.text(ListColumn.NAME.key());
        var name = seesCis()
                ? grid.addLinks(
                        header,
                        row -> row.ci().name(),
                        row -> "cmdb/" + row.ci().id())
                : grid.addText(header, row -> row.ci().name(), 2);
        name.setWidth(ListColumn.NAME.width());
        for (var column : COLUMNS)
            grid.addColumn(row -> words.cell(column, row))
                    .setHeader(words.text(column.key()))
                    .setWidth(column.width())
                    .setFlexGrow(1);
        if (seesCis())
            grid.addColumn(LitRenderer.<CiRow>of("<a href='${item.href}'>${item.words}</a>")
                            .withProperty(
                                    "href", row -> "impact?seed=" + row.ci().id())
                            .withProperty("words", _ -> words.text("cmdb.whatIf")))
                    .setHeader("")
                    .setWidth("130px")
                    .setFlexGrow(0);
        grid.setItems(query -> cmdb.services(signedIn.user(), text, query.getOffset(), query.getLimit()).stream());
        return grid;
    }

    private EmptyState nothing() {
        if (!search.getValue().isBlank())
            return new EmptyState(words.text("cmdb.services.none"), words.text("cmdb.services.none.text"));
        var empty = new EmptyState(words.text("cmdb.services.empty"), words.text("cmdb.services.empty.text"));
        var create = new Anchor("cmdb/new?class=BusinessService", words.text("cmdb.services.create"));
        if (signedIn.user().may(Right.IMPORT))
            return empty.actions(
                    EmptyState.primary(words.text("cmdb.empty.import"), Icon.IMPORTS, () -> UI.getCurrent()
                            .navigate("imports")),
                    create);
        return signedIn.user().may(Right.EDIT_CIS) ? empty.actions(create) : empty;
    }

    private boolean seesCis() {
        return !signedIn.user().tenants().isEmpty();
    }
}
