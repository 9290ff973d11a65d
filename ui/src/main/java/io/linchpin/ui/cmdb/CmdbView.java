package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.linchpin.cmdb.Catalogues;
import io.linchpin.cmdb.CiOrder;
import io.linchpin.cmdb.CiRow;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.Party;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.shared.TenantId;
import io.linchpin.ui.component.Address;
import io.linchpin.ui.component.Background;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.EmptyState;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.ListHeader;
import io.linchpin.ui.component.Place;
import io.linchpin.ui.shell.NavigationEntry;
import io.linchpin.ui.shell.Shell;
import io.linchpin.ui.shell.SignedIn;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All CIs, searched and narrowed; what is asked stands in the address, so that a view can be kept and shared. */
@Route(value = "cmdb", layout = Shell.class)
@NavigationEntry(order = 200, icon = Icon.CMDB, key = "cmdb.title", right = Right.SEE_CIS, letter = "D")
@StyleSheet("css/cmdb.css")
@PermitAll
class CmdbView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int SELECTED_AT_ONCE = 1_000;

    private final Cmdb cmdb;
    private final Parties parties;
    private final SignedIn signedIn;
    private final Words words;
    private final Map<TenantId, String> tenants;
    private final Background counting = new Background();

    private final ListFilters filters;
    private final ListHeader header = new ListHeader(getTranslation("cmdb.title"));
    private final ListDownload export;
    private final SelectionBar selection;
    private final Place place = Place.forRows(20);
    private ListQuestion question = ListQuestion.ALL;
    private @Nullable CiGrid grid;
    private @Nullable Long found;

    CmdbView(Cmdb cmdb, Catalogues catalogues, Parties parties, SignedIn signedIn) {
        this.cmdb = cmdb;
        this.parties = parties;
        this.signedIn = signedIn;
        words = new Words(catalogues.current(), Formats.current());
        var user = signedIn.user();
        tenants = signedIn.places().stream()
                .filter(place -> user.tenants().contains(place.id()))
                .collect(Collectors.toMap(SignedIn.Place::id, SignedIn.Place::name));
        filters = new ListFilters(words, new Offered(), tenants, filter -> ask(question.with(filter)));
        export = new ListDownload(cmdb, words);
        selection = new SelectionBar(words, new Selecting());
        addClassNames("cmdb-page", "col");
        offer(user);
        add(header, filters, selection, place);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", text("cmdb.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        question = ListQuestion.of(event.getLocation().getQueryParameters().getParameters());
        filters.show(question.filter());
        ask();
    }

    private void offer(CurrentUser user) {
        var columns = new ColumnChooser(
                words,
                Arrays.stream(ListColumn.values())
                        .filter(column -> column != ListColumn.TENANT || tenants.size() > 1)
                        .toList(),
                this::columns,
                chosen -> ask(question.with(chosen)));
        header.actions(new Anchor("cmdb/unconfirmed", text("cmdb.unconfirmed")), columns, export);
        if (user.may(Right.IMPORT)) {
            var imports = new Button(text("cmdb.import"), Icon.IMPORTS.create(14), _ -> go("imports"));
            imports.addThemeVariants(ButtonVariant.LUMO_SMALL);
            header.actions(imports);
        }
        if (user.may(Right.EDIT_CIS)) header.creates(text("cmdb.new"), () -> go("cmdb/new"));
    }

    private void ask(ListQuestion wanted) {
        question = wanted;
        remember();
        ask();
    }

    private void remember() {
        Address.rememberAll("cmdb", question.parameters());
    }

    /** The first rows at once; how many there are may take longer, and is not waited for. */
    private void ask() {
        counting.forget();
        var user = signedIn.user();
        var asked = question;
        place.ask(() -> cmdb.list(user, asked.filter(), asked.order(), 0, CiGrid.PAGE), this::found);
    }

    private Card found(List<CiRow> first) {
        selection.show(Set.of(), 0);
        if (first.isEmpty()) {
            grid = null;
            counted(0);
            export.setVisible(false);
            return Card.around(question.filters() ? nothingFound() : nothingYet());
        }
        var shown = new CiGrid(words, columns(), row -> go("cmdb/" + row.ci().id()), this::sorted);
        shown.show(
                first,
                (offset, limit) -> cmdb.list(signedIn.user(), question.filter(), question.order(), offset, limit));
        shown.mark(question.order());
        shown.addSelectionListener(event -> selected(event.getAllSelectedItems()));
        grid = shown;
        export.offer(signedIn.user(), question, columns());
        if (first.size() < CiGrid.PAGE) counted(first.size());
        else count();
        return Card.around(shown);
    }

    private void count() {
        found = null;
        header.count(text("cmdb.counting"));
        var user = signedIn.user();
        var filter = question.filter();
        counting.ask(() -> cmdb.count(user, filter), this::counted, _ -> header.count(""));
    }

    private void counted(long cis) {
        found = cis;
        header.count(text("cmdb.count", cis));
        if (grid != null) grid.counted(cis);
    }

    private void sorted(CiOrder order) {
        question = question.with(order);
        remember();
        export.offer(signedIn.user(), question, columns());
    }

    private List<ListColumn> columns() {
        if (!question.columns().isEmpty()) return question.columns();
        return tenants.size() > 1 ? ListColumn.USUAL_WITH_TENANTS : ListColumn.USUAL;
    }

    private EmptyState nothingFound() {
        var again = EmptyState.primary(text("cmdb.filter.clear"), filters::reset);
        return new EmptyState(text("cmdb.empty.filtered"), text("cmdb.empty.filtered.text")).actions(again);
    }

    private EmptyState nothingYet() {
        var user = signedIn.user();
        var empty = new EmptyState(text("cmdb.empty"), text("cmdb.empty.text"));
        var create = new Anchor("cmdb/new", text("cmdb.empty.create"));
        if (user.may(Right.IMPORT)) {
            var imports = EmptyState.primary(text("cmdb.empty.import"), Icon.IMPORTS, () -> go("imports"));
            return empty.actions(imports, create);
        }
        return user.may(Right.EDIT_CIS) ? empty.actions(create) : empty;
    }

    private void selected(Set<CiRow> rows) {
        var all = found;
        var selectable = all == null || all > SELECTED_AT_ONCE ? 0 : all;
        selection.show(signedIn.user().may(Right.EDIT_CIS) ? rows : Set.of(), selectable);
    }

    private void go(String path) {
        UI.getCurrent().navigate(path);
    }

    private String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /** What this person can narrow the list by. */
    private final class Offered implements ListFilters.Choices {
        @Override
        public Collection<String> sources() {
            return cmdb.sources(signedIn.user());
        }

        @Override
        public Stream<Party> partiesLike(String name) {
            return parties.find(signedIn.user(), name);
        }

        @Override
        public Stream<Party> party(UUID id) {
            return parties.get(signedIn.user(), id).stream();
        }
    }

    /** What can be done with rows of this list. */
    private final class Selecting implements SelectionBar.Actions {
        @Override
        public void edit(Set<CiRow> rows) {
            var cis = rows.stream().map(CiRow::ci).toList();
            new BulkEditDialog(
                            cmdb,
                            words,
                            signedIn.user(),
                            cis,
                            name -> parties.find(signedIn.user(), name),
                            CmdbView.this::ask)
                    .open();
        }

        @Override
        public void selectAll() {
            var rows = cmdb.list(signedIn.user(), question.filter(), question.order(), 0, SELECTED_AT_ONCE);
            if (grid != null) grid.asMultiSelect().select(rows);
        }

        @Override
        public void deselect() {
            if (grid != null) grid.deselectAll();
        }
    }
}
