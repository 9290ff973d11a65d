package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.linchpin.cmdb.Catalogue;
import io.linchpin.cmdb.Catalogues;
import io.linchpin.cmdb.Catalogues.UnknownAttribute;
import io.linchpin.cmdb.CiClass;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.PrecedenceRule;
import io.linchpin.cmdb.RelationType;
import io.linchpin.identity.Right;
import io.linchpin.identity.Tenants;
import io.linchpin.shared.Failure;
import io.linchpin.shared.Invalid;
import io.linchpin.ui.component.Address;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.KeyValues;
import io.linchpin.ui.component.Loading;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.component.PageHeader;
import io.linchpin.ui.component.Place;
import io.linchpin.ui.component.Trouble;
import io.linchpin.ui.shell.NavigationEntry;
import io.linchpin.ui.shell.Shell;
import io.linchpin.ui.shell.SignedIn;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The classes of CIs as a tree, each with its attributes; and what imports brought that no class defines. */
@Route(value = "settings/classes", layout = Shell.class)
@NavigationEntry(order = 330, icon = Icon.SETTINGS, key = "cmdb.classes", right = Right.ADMINISTER)
@StyleSheet("css/cmdb.css")
@PermitAll
class ClassesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String FIRST = "ConfigurationItem";

    private final Catalogues catalogues;
    private final Cmdb cmdb;
    private final SignedIn signedIn;
    private final Div told = new Div();
    private final Div details = new Div();
    private final Place unknown = new Place(() -> new Loading(2));
    private final TreeGrid<CiClass> tree = new TreeGrid<>();
    private final boolean mayChange;
    private Words words;
    private String chosen = FIRST;

    ClassesView(Catalogues catalogues, Cmdb cmdb, Tenants tenants, SignedIn signedIn) {
        this.catalogues = catalogues;
        this.cmdb = cmdb;
        this.signedIn = signedIn;
        mayChange = signedIn.user().may(Right.ADMINISTER, tenants.top());
        words = new Words(catalogues.current(), Formats.current());
        addClassNames("cmdb-page", "col");
        told.addClassName("cmdb-told");
        details.addClassNames("col", "cmdb-column");
        var add = new Button(words.text("cmdb.classes.new"), Icon.PLUS.create(14), _ -> create());
        add.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        var classes = new Card(words.text("cmdb.classes.tree")).flush().grows();
        classes.add(tree());
        var body = new Div(classes, details);
        body.addClassNames("body", "cmdb-catalogue");
        var header = new PageHeader(words.text("cmdb.classes"))
                .actions(new Anchor("settings/relationship-types", words.text("cmdb.types")));
        if (mayChange) header.actions(add);
        else told.add(Note.info(words.text("cmdb.catalogue.elsewhere")));
        add(header, told, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("class")
                .filter(name -> words.catalogue().find(name).isPresent())
                .ifPresent(name -> chosen = name);
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", words.text("cmdb.classes"));
    }

    private TreeGrid<CiClass> tree() {
        tree.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        tree.setSizeFull();
        tree.addHierarchyColumn(CiClass::label)
                .setHeader(words.text("cmdb.classes.label"))
                .setSortable(false)
                .setFlexGrow(3);
        tree.addColumn(CiClass::name).setHeader(words.text("cmdb.classes.name")).setFlexGrow(2);
        tree.addColumn(ciClass -> words.catalogue().attributes(ciClass.name()).size())
                .setHeader(words.text("cmdb.classes.attributes"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("90px")
                .setFlexGrow(0);
        tree.addSelectionListener(event -> event.getFirstSelectedItem().ifPresent(ciClass -> {
            if (event.isFromClient()) choose(ciClass.name());
        }));
        tree.getElement().setAttribute("aria-label", words.text("cmdb.classes.tree"));
        return tree;
    }

    private void load() {
        words = new Words(catalogues.current(), Formats.current());
        var catalogue = words.catalogue();
        tree.setItems(below(catalogue, null), parent -> below(catalogue, parent.name()));
        tree.expandRecursively(below(catalogue, null), 1);
        words.catalogue().lineage(chosen).forEach(tree::expand);
        words.catalogue().find(chosen).ifPresent(tree::scrollToItem);
        show();
    }

    private static List<CiClass> below(Catalogue catalogue, @Nullable String parent) {
        return catalogue.classes().stream()
                .filter(ciClass -> Objects.equals(ciClass.parent(), parent))
                .sorted(Comparator.comparing(CiClass::label))
                .toList();
    }

    private void choose(String name) {
        chosen = name;
        Address.remember("settings/classes", Map.of("class", name));
        show();
    }

    private void show() {
        details.removeAll();
        words.catalogue().find(chosen).ifPresent(ciClass -> {
            tree.select(ciClass);
            details.add(
                    facts(ciClass),
                    new AttributesCard(words, ciClass, mayChange ? this::save : null),
                    new IdentifiersCard(words, ciClass, mayChange ? this::save : null),
                    new PrecedenceCard(words, ciClass, mayChange ? this::save : null, this::sources),
                    unknown);
        });
        if (mayChange) unknowns();
    }

    private Card facts(CiClass ciClass) {
        var edit = small("cmdb.edit", Icon.EDIT, () -> new ClassDialog(words, ciClass, null, this::save).open());
        var card = new Card(ciClass.label())
                .fixed()
                .actions(new Anchor("cmdb?class=" + ciClass.name(), words.text("cmdb.classes.cis")));
        if (mayChange) card.actions(edit);
        var facts = KeyValues.compact();
        facts.fact(words.text("cmdb.classes.name"), ciClass.name());
        facts.fact(
                words.text("cmdb.classes.parent"),
                words.catalogue().lineage(ciClass.name()).reversed().stream()
                        .map(CiClass::label)
                        .collect(Collectors.joining(" › ")));
        facts.fact(words.text("cmdb.classes.groups"), groups(ciClass));
        facts.fact(
                words.text("cmdb.classes.unknown"),
                words.text(ciClass.unknownAttributes() ? "cmdb.value.yes" : "cmdb.value.no"));
        facts.fact(words.text("cmdb.classes.usual"), usual(ciClass));
        card.add(facts);
        return card;
    }

    private String groups(CiClass ciClass) {
        var groups = words.catalogue().defaultGroups().getOrDefault(ciClass.name(), Set.of());
        return groups.isEmpty() ? words.text("cmdb.value.none") : String.join(", ", groups);
    }

    private String usual(CiClass ciClass) {
        return words.catalogue().types().stream()
                .filter(type -> type.usual().isEmpty()
                        || type.usual().stream()
                                .anyMatch(pair -> words.catalogue().isA(ciClass.name(), pair.source())
                                        || words.catalogue().isA(ciClass.name(), pair.target())))
                .map(RelationType::name)
                .collect(Collectors.joining(", "));
    }

    private void unknowns() {
        var user = signedIn.user();
        unknown.ask(() -> catalogues.unknownAttributes(user), this::found);
    }

    private UnknownCard found(List<UnknownAttribute> found) {
        return new UnknownCard(
                words,
                found,
                (ciClass, attribute) -> write(() ->
                        catalogues.adopt(signedIn.user(), words.catalogue().version(), ciClass, attribute)));
    }

    private void create() {
        new ClassDialog(words, null, words.catalogue().find(chosen).orElse(null), wanted -> {
                    if (words.catalogue().find(wanted.name()).isPresent())
                        throw Invalid.field("name", wanted.name(), words.text("cmdb.classes.exists", wanted.name()));
                    chosen = wanted.name();
                    save(wanted);
                })
                .open();
    }

    private void save(CiClass ciClass) {
        write(() -> catalogues.save(
                signedIn.user(),
                words.catalogue().version(),
                catalogues.current().kept(ciClass, words.formats().locale())));
    }

    private void save(PrecedenceRule rule) {
        write(() -> catalogues.save(signedIn.user(), words.catalogue().version(), rule));
    }

    private List<String> sources() {
        return cmdb.sources(signedIn.user());
    }

    /** What can be put right stays in the dialog that asked; anything else stands above the page. */
    private void write(Runnable action) {
        told.removeAll();
        try {
            action.run();
        } catch (Invalid refused) {
            throw refused;
        } catch (Failure refused) {
            told.add(Trouble.note(refused));
        }
        load();
    }

    private Button small(String key, Icon icon, Runnable action) {
        var button = new Button(words.text(key), icon.create(13), _ -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
