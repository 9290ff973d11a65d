package io.linchpin.ui.settings.tenants;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.linchpin.identity.Right;
import io.linchpin.identity.TenantSummary;
import io.linchpin.identity.Tenants;
import io.linchpin.shared.TenantId;
import io.linchpin.ui.component.Address;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.KeyValues;
import io.linchpin.ui.component.ListHeader;
import io.linchpin.ui.settings.Places;
import io.linchpin.ui.shell.NavigationEntry;
import io.linchpin.ui.shell.Shell;
import io.linchpin.ui.shell.SignedIn;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tree of tenants that one administers, and beside it who has a role in the one that is looked at. */
@Route(value = "settings/tenants", layout = Shell.class)
@NavigationEntry(order = 300, icon = Icon.TENANT, key = "settings.tenants", right = Right.ADMINISTER)
@StyleSheet("css/settings.css")
@PermitAll
class TenantsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Tenants tenants;
    private final SignedIn signedIn;
    private final Places places;
    private final TreeGrid<TenantSummary> tree = new TreeGrid<>();
    private final ListHeader header;
    private final Div details = new Div();
    private TenantId chosen;

    TenantsView(Tenants tenants, SignedIn signedIn) {
        this.tenants = tenants;
        this.signedIn = signedIn;
        places = Places.of(signedIn, signedIn.user());
        chosen = signedIn.user().tenant();
        addClassNames("settings-page", "col");
        details.addClassNames("col", "settings-cards");
        var left = new Div(Card.around(tree()));
        left.addClassNames("col", "settings-cards");
        var body = new Div(left, details);
        body.addClassNames("body", "settings-split");
        header = new ListHeader(getTranslation("settings.tenants"))
                .creates(getTranslation("settings.tenant.new"), this::create);
        add(header, body);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("settings.tenants"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address.id(event.getLocation().getQueryParameters().getParameters(), "tenant", TenantId::new)
                .ifPresent(tenant -> chosen = tenant);
        show();
    }

    private TreeGrid<TenantSummary> tree() {
        tree.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        tree.setSizeFull();
        tree.addHierarchyColumn(row -> row.place().tenant().name())
                .setHeader(getTranslation("settings.tenant"))
                .setSortable(false)
                .setFlexGrow(3);
        number("settings.people", TenantSummary::people);
        number("settings.teams", TenantSummary::teams);
        tree.getElement().setAttribute("aria-label", getTranslation("settings.tenants"));
        tree.addSelectionListener(event -> {
            if (event.isFromClient())
                event.getFirstSelectedItem()
                        .map(row -> row.place().tenant().id())
                        .ifPresent(this::choose);
        });
        return tree;
    }

    private void number(String key, ValueProvider<TenantSummary, Integer> value) {
        tree.addColumn(value)
                .setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("90px")
                .setFlexGrow(0);
    }

    private void choose(TenantId tenant) {
        chosen = tenant;
        remember();
        look(tenants.overview(signedIn.user()));
    }

    private void remember() {
        Address.remember("settings/tenants", Map.of("tenant", chosen.toString()));
    }

    private void show() {
        var user = signedIn.user();
        var all = tenants.overview(user);
        header.count(getTranslation("settings.tenants.count", all.size()));
        tree.setItems(
                below(all, null), parent -> below(all, parent.place().tenant().id()));
        tree.expand(all);
        if (all.stream().noneMatch(row -> row.place().tenant().id().equals(chosen))) chosen = user.tenant();
        look(all);
    }

    private static List<TenantSummary> below(List<TenantSummary> all, @Nullable TenantId parent) {
        return all.stream()
                .filter(row -> Objects.equals(row.place().parent(), parent))
                .toList();
    }

    private void look(List<TenantSummary> all) {
        details.removeAll();
        all.stream()
                .filter(row -> row.place().tenant().id().equals(chosen))
                .findFirst()
                .ifPresent(row -> {
                    tree.select(row);
                    details.add(facts(row), new HoldersCard(tenants.holders(signedIn.user(), chosen), chosen, places));
                });
    }

    private Card facts(TenantSummary row) {
        var tenant = row.place().tenant();
        var card = new Card(tenant.name()).fixed().actions(editing(row));
        var parent = row.place().parent();
        var facts = KeyValues.sourced();
        if (parent != null) facts.fact(getTranslation("settings.tenant.parent"), places.name(parent));
        facts.fact(getTranslation("settings.people"), people(row))
                .fact(getTranslation("settings.teams"), getTranslation("settings.teams.count", row.teams()))
                .fact(getTranslation("settings.tenant.cis"), cis(tenant.id()));
        card.add(facts);
        return tenant.id().equals(signedIn.user().tenant()) ? card : card.footer(working(tenant.id()));
    }

    private Anchor people(TenantSummary row) {
        return new Anchor(
                "settings/people?tenant=" + row.place().tenant().id(),
                getTranslation("settings.people.count", row.people()));
    }

    private Anchor cis(TenantId tenant) {
        return new Anchor("cmdb?tenant=" + tenant, getTranslation("settings.tenant.cis.open"));
    }

    private Button editing(TenantSummary row) {
        var edit = new Button(getTranslation("settings.edit"), Icon.EDIT.create(13), _ -> new EditTenantDialog(
                        tenants, signedIn.user(), places, row, this::reload)
                .open());
        edit.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return edit;
    }

    private Button working(TenantId tenant) {
        var work = new Button(getTranslation("settings.tenant.work"), _ -> {
            signedIn.workIn(tenant);
            getUI().ifPresent(ui -> ui.getPage().setLocation("settings/tenants"));
        });
        work.addThemeVariants(ButtonVariant.LUMO_SMALL);
        work.setDisableOnClick(true);
        return work;
    }

    private void create() {
        new NewTenantDialog(tenants, signedIn.user(), places, chosen, made -> {
                    chosen = made;
                    reload();
                })
                .open();
    }

    /** The bar above names tenants too, so the whole page is drawn anew. */
    private void reload() {
        signedIn.askAgain();
        remember();
        getUI().ifPresent(ui -> ui.getPage().reload());
    }
}
