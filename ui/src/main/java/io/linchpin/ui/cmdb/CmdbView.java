package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.linchpin.cmdb.Catalogues;
import io.linchpin.cmdb.CiClass;
import io.linchpin.cmdb.CiFilter;
import io.linchpin.cmdb.CiOrder;
import io.linchpin.cmdb.CiRow;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.Environment;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.shared.TenantId;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.EmptyState;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Kbd;
import io.linchpin.ui.component.Keys;
import io.linchpin.ui.component.Loading;
import io.linchpin.ui.component.PageHeader;
import io.linchpin.ui.shell.NavigationEntry;
import io.linchpin.ui.shell.Shell;
import io.linchpin.ui.shell.SignedIn;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
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
    private static final int EXPORTED_AT_ONCE = 2_000;
    private static final int SELECTED_AT_ONCE = 1_000;

    private final Cmdb cmdb;
    private final Parties parties;
    private final SignedIn signedIn;
    private final Words words;
    private final Map<TenantId, String> tenants;
    private final Background background = new Background();

    private final TextField search = new TextField();
    private final FilterChip<CiClass> classes;
    private final FilterChip<CiStatus> statuses;
    private final FilterChip<Environment> environments;
    private final FilterChip<Integer> criticalities;
    private final FilterChip<String> sources;
    private final FilterChip<TenantId> ofTenants;
    private final PartyChip owners;
    private final PartyChip supporters;
    private final Button clear = new Button();
    private final Span count = new Span();
    private final Anchor export = new Anchor();
    private final Div selection = new Div();
    private final Div place = new Div();
    private ListQuestion question = ListQuestion.ALL;
    private @Nullable CiGrid grid;
    private long found;

    CmdbView(Cmdb cmdb, Catalogues catalogues, Parties parties, SignedIn signedIn) {
        this.cmdb = cmdb;
        this.parties = parties;
        this.signedIn = signedIn;
        words = new Words(catalogues.current(), Formats.current());
        var user = signedIn.user();
        tenants = signedIn.places().stream()
                .filter(place -> user.tenants().contains(place.id()))
                .collect(Collectors.toMap(SignedIn.Place::id, SignedIn.Place::name));
        classes = new FilterChip<>(text("cmdb.column.CLASS"), CiClass::label, this::indented, this::changed);
        statuses = new FilterChip<>(text("cmdb.column.STATUS"), words::status, this::changed);
        environments = new FilterChip<>(text("cmdb.column.ENVIRONMENT"), words::environment, this::changed);
        criticalities = new FilterChip<>(text("cmdb.column.CRITICALITY"), String::valueOf, this::changed);
        sources = new FilterChip<>(text("cmdb.column.SOURCE"), this::source, this::changed);
        ofTenants =
                new FilterChip<>(text("cmdb.column.TENANT"), tenant -> tenants.getOrDefault(tenant, ""), this::changed);
        owners = new PartyChip(text("cmdb.column.OWNER"), true, this::partiesLike, this::changed);
        supporters = new PartyChip(text("cmdb.column.SUPPORT"), false, this::partiesLike, this::changed);
        addClassNames("cmdb-page", "col");
        place.addClassName("cmdb-place");
        selection.addClassName("cmdb-selection");
        add(header(user), filters(), selection, place);
        bindKeys();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", text("cmdb.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        question = ListQuestion.of(event.getLocation().getQueryParameters().getParameters());
        offer();
        show();
        ask();
    }

    private PageHeader header(CurrentUser user) {
        count.addClassNames("t2", "sm", "num", "nw");
        count.getElement().setAttribute("role", "status");
        export.addClassName("chip");
        export.add(Icon.DOWNLOAD.create(13), new Span(text("cmdb.export")));
        export.setRouterIgnore(true);
        export.setVisible(false);
        var header = new PageHeader(text("cmdb.title")).badges(count).actions(columnChooser(), export);
        if (user.may(Right.IMPORT)) {
            var imports = new Button(text("cmdb.import"), Icon.IMPORTS.create(14), _ -> go("imports"));
            imports.addThemeVariants(ButtonVariant.LUMO_SMALL);
            header.actions(imports);
        }
        if (user.may(Right.EDIT_CIS)) {
            var create = new Button(text("cmdb.new"), Icon.PLUS.create(14), _ -> go("cmdb/new"));
            create.setSuffixComponent(new Kbd("N"));
            create.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
            header.actions(create);
            Keys.bind(this, "N", text("cmdb.new"), () -> go("cmdb/new"));
        }
        return header;
    }

    private Div filters() {
        search.setPlaceholder(text("cmdb.filter.text"));
        search.setAriaLabel(text("cmdb.filter.text"));
        search.setPrefixComponent(Icon.SEARCH.create(14));
        search.setClearButtonVisible(true);
        search.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        search.addClassName("cmdb-search");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) changed();
        });
        clear.setText(text("cmdb.filter.clear"));
        clear.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        clear.addClickListener(_ -> reset());
        var bar = new Div(search, classes, statuses, environments, criticalities, owners, supporters, sources);
        if (tenants.size() > 1) bar.add(ofTenants);
        bar.add(clear);
        bar.addClassName("cmdb-filters");
        return bar;
    }

    private void offer() {
        classes.setChoices(words.catalogue().classes().stream()
                .sorted(Comparator.comparing(this::indented))
                .toList());
        statuses.setChoices(List.of(CiStatus.values()));
        environments.setChoices(List.of(Environment.values()));
        criticalities.setChoices(List.of(1, 2, 3, 4));
        var user = signedIn.user();
        sources.setChoices(Stream.concat(Stream.of(CiFilter.BY_HAND), cmdb.sources(user).stream())
                .toList());
        ofTenants.setChoices(signedIn.places().stream()
                .map(SignedIn.Place::id)
                .filter(tenants::containsKey)
                .toList());
    }

    /** A class behind those above it, so that the list reads as the tree it is. */
    private String indented(CiClass ciClass) {
        var lineage = words.catalogue().lineage(ciClass.name()).reversed();
        return lineage.stream()
                .skip(lineage.size() > 1 ? 1 : 0)
                .map(CiClass::label)
                .collect(Collectors.joining(" › "));
    }

    private String source(String source) {
        return source.equals(CiFilter.BY_HAND) ? text("cmdb.byHand") : source;
    }

    private Stream<io.linchpin.cmdb.Party> partiesLike(String name) {
        return parties.find(signedIn.user(), name);
    }

    /** Puts the question into the fields. */
    private void show() {
        var filter = question.filter();
        search.setValue(filter.text());
        classes.setChosen(words.catalogue().classes().stream()
                .filter(ciClass -> filter.classes().contains(ciClass.name()))
                .collect(Collectors.toSet()));
        statuses.setChosen(filter.statuses());
        environments.setChosen(filter.environments());
        criticalities.setChosen(filter.criticalities());
        sources.setChosen(filter.sources());
        ofTenants.setChosen(filter.tenants());
        owners.setChosen(parties(filter.owners()), filter.withoutOwner());
        supporters.setChosen(parties(filter.supporters()), false);
    }

    private Set<io.linchpin.cmdb.Party> parties(Set<UUID> ids) {
        var user = signedIn.user();
        return ids.stream().flatMap(id -> parties.get(user, id).stream()).collect(Collectors.toSet());
    }

    /** Takes the question out of the fields. */
    private void changed() {
        ask(question.with(new CiFilter(
                search.getValue(),
                classes.chosen().stream().map(CiClass::name).collect(Collectors.toSet()),
                statuses.chosen(),
                environments.chosen(),
                criticalities.chosen(),
                owners.chosen(),
                supporters.chosen(),
                ofTenants.chosen(),
                sources.chosen(),
                owners.nobody())));
    }

    private void reset() {
        question = question.with(CiFilter.ALL);
        show();
        ask(question);
    }

    private void ask(ListQuestion wanted) {
        question = wanted;
        remember();
        ask();
    }

    private void remember() {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("cmdb", new QueryParameters(question.parameters())));
    }

    private void ask() {
        clear.setVisible(question.filters());
        if (grid == null) {
            place.removeAll();
            place.add(card(new Loading(20)));
        } else Loading.recomputing(grid, true);
        var user = signedIn.user();
        var asked = question;
        background.ask(() -> cmdb.count(user, asked.filter()), this::fill, failure -> {
            grid = null;
            place.removeAll();
            place.add(Trouble.note(failure, this::ask));
        });
    }

    private void fill(long cis) {
        found = cis;
        count.setText(text("cmdb.count", cis));
        export.setVisible(cis > 0);
        export.setHref(download());
        selection.removeAll();
        place.removeAll();
        if (cis == 0) {
            grid = null;
            place.add(card(question.filters() ? nothingFound() : nothingYet()));
            return;
        }
        var shown = new CiGrid(words, columns(), row -> go("cmdb/" + row.ci().id()), this::sorted);
        shown.setItems(
                query -> cmdb
                        .list(signedIn.user(), question.filter(), question.order(), query.getOffset(), query.getLimit())
                        .stream(),
                _ -> (int) Math.min(found, Integer.MAX_VALUE));
        shown.mark(question.order());
        shown.addSelectionListener(event -> selected(event.getAllSelectedItems()));
        shown.getElement().setAttribute("aria-label", text("cmdb.title"));
        grid = shown;
        place.add(card(shown));
    }

    private static Card card(com.vaadin.flow.component.Component content) {
        var card = new Card().flush().grows();
        card.add(content);
        return card;
    }

    private void sorted(CiOrder order) {
        question = question.with(order);
        remember();
    }

    private List<ListColumn> columns() {
        if (!question.columns().isEmpty()) return question.columns();
        return tenants.size() > 1 ? ListColumn.USUAL_WITH_TENANTS : ListColumn.USUAL;
    }

    private NativeButton columnChooser() {
        var button = new NativeButton();
        button.add(Icon.COLUMNS.create(13), new Span(text("cmdb.columns")));
        button.addClassName("chip");
        button.getElement().setAttribute("aria-haspopup", "dialog");
        var choices = new CheckboxGroup<ListColumn>();
        choices.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        choices.setItems(Arrays.stream(ListColumn.values())
                .filter(column -> column != ListColumn.TENANT || tenants.size() > 1)
                .toList());
        choices.setItemLabelGenerator(column -> text(column.key()));
        choices.setItemEnabledProvider(column -> column != ListColumn.NAME);
        choices.addValueChangeListener(event -> {
            if (event.isFromClient()) choose(event.getValue());
        });
        var box = new Div(choices);
        box.addClassName("cmdb-choices");
        var popover = new Popover(box);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(text("cmdb.columns"));
        popover.addOpenedChangeListener(event -> {
            if (event.isOpened()) choices.setValue(Set.copyOf(columns()));
        });
        return button;
    }

    private void choose(Set<ListColumn> chosen) {
        ask(question.with(Arrays.stream(ListColumn.values())
                .filter(column -> column == ListColumn.NAME || chosen.contains(column))
                .toList()));
    }

    private EmptyState nothingFound() {
        var again = new Button(text("cmdb.filter.clear"), _ -> reset());
        again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new EmptyState(text("cmdb.empty.filtered"), text("cmdb.empty.filtered.text")).actions(again);
    }

    private EmptyState nothingYet() {
        var user = signedIn.user();
        var empty = new EmptyState(text("cmdb.empty"), text("cmdb.empty.text"));
        var create = new Anchor("cmdb/new", text("cmdb.empty.create"));
        if (user.may(Right.IMPORT)) {
            var imports = new Button(text("cmdb.empty.import"), Icon.IMPORTS.create(14), _ -> go("imports"));
            imports.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            return empty.actions(imports, create);
        }
        return user.may(Right.EDIT_CIS) ? empty.actions(create) : empty;
    }

    private void selected(Set<CiRow> rows) {
        selection.removeAll();
        if (rows.isEmpty() || !signedIn.user().may(Right.EDIT_CIS)) return;
        var edit = new Button(text("cmdb.bulk.edit"), Icon.EDIT.create(14), _ -> edit(rows));
        edit.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        var none = new Button(text("cmdb.bulk.none"), _ -> {
            if (grid != null) grid.deselectAll();
        });
        none.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        var words = new Span(text("cmdb.bulk.selected", rows.size()));
        words.addClassNames("b", "sm");
        selection.add(words, edit);
        if (rows.size() < found && found <= SELECTED_AT_ONCE) {
            var all = new Button(text("cmdb.bulk.all", found), _ -> selectAll());
            all.addThemeVariants(ButtonVariant.LUMO_SMALL);
            selection.add(all);
        }
        selection.add(none);
    }

    private void selectAll() {
        if (grid != null)
            grid.asMultiSelect()
                    .select(cmdb.list(signedIn.user(), question.filter(), question.order(), 0, SELECTED_AT_ONCE));
    }

    private void edit(Set<CiRow> rows) {
        new BulkEditDialog(
                        cmdb,
                        words,
                        signedIn.user(),
                        rows.stream().map(CiRow::ci).toList(),
                        this::partiesLike,
                        this::ask)
                .open();
    }

    private DownloadHandler download() {
        var user = signedIn.user();
        var asked = question;
        var columns = columns();
        return event -> write(event, user, asked, columns);
    }

    private void write(DownloadEvent event, CurrentUser user, ListQuestion asked, List<ListColumn> columns)
            throws IOException {
        event.setFileName("cis.csv");
        event.setContentType("text/csv; charset=utf-8");
        try (var out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            var file = new CiCsv(words, columns, out);
            file.header();
            List<CiRow> rows;
            int offset = 0;
            do {
                rows = cmdb.list(user, asked.filter(), asked.order(), offset, EXPORTED_AT_ONCE);
                rows.forEach(file::row);
                offset += rows.size();
            } while (rows.size() == EXPORTED_AT_ONCE);
        }
    }

    private void bindKeys() {
        Keys.bind(this, "J", text("cmdb.key.next"), () -> withGrid("ArrowDown"));
        Keys.bind(this, "K", text("cmdb.key.previous"), () -> withGrid("ArrowUp"));
        Keys.bind(this, "X", text("cmdb.key.select"), () -> {
            if (grid != null) grid.withFocused(grid::toggle);
        });
    }

    private void withGrid(String arrow) {
        if (grid != null) grid.walk(arrow);
    }

    private void go(String path) {
        UI.getCurrent().navigate(path);
    }

    private String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }
}
