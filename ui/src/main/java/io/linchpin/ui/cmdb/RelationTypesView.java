package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.linchpin.cmdb.Catalogues;
import io.linchpin.cmdb.RelationType;
import io.linchpin.identity.Right;
import io.linchpin.identity.Tenants;
import io.linchpin.shared.Failure;
import io.linchpin.shared.Invalid;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.component.PageHeader;
import io.linchpin.ui.component.Trouble;
import io.linchpin.ui.shell.NavigationEntry;
import io.linchpin.ui.shell.Shell;
import io.linchpin.ui.shell.SignedIn;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How CIs can be related: in which words, how strongly failure passes on, and between which classes. */
@Route(value = "settings/relationship-types", layout = Shell.class)
@NavigationEntry(order = 340, icon = Icon.LINK, key = "cmdb.types", right = Right.ADMINISTER)
@StyleSheet("css/cmdb.css")
@PermitAll
class RelationTypesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Catalogues catalogues;
    private final SignedIn signedIn;
    private final Div told = new Div();
    private final Grid<RelationType> grid = new Grid<>();
    private final boolean mayChange;
    private Words words;

    RelationTypesView(Catalogues catalogues, Tenants tenants, SignedIn signedIn) {
        this.catalogues = catalogues;
        this.signedIn = signedIn;
        mayChange = signedIn.user().may(Right.ADMINISTER, tenants.top());
        words = new Words(catalogues.current(), Formats.current());
        addClassNames("cmdb-page", "col");
        told.addClassName("cmdb-told");
        var add = new Button(words.text("cmdb.types.new"), Icon.PLUS.create(14), _ -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        columns();
        var place = new Div(Card.around(grid));
        place.addClassName("place");
        var header = new PageHeader(words.text("cmdb.types"))
                .actions(new Anchor("settings/classes", words.text("cmdb.classes")));
        if (mayChange) header.actions(add);
        else told.add(Note.info(words.text("cmdb.catalogue.elsewhere")));
        add(header, told, place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", words.text("cmdb.types"));
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("cmdb-types");
        grid.setSizeFull();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(RelationType::name)
                .setHeader(words.text("cmdb.types.name"))
                .setWidth("140px")
                .setFlexGrow(0);
        grid.addColumn(RelationType::phrase)
                .setHeader(words.text("cmdb.types.phrase"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addColumn(RelationType::inverse)
                .setHeader(words.text("cmdb.types.inverse"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addColumn(type -> words.text("cmdb.strength." + type.strength().name()))
                .setHeader(words.text("cmdb.types.strength"))
                .setWidth("100px")
                .setFlexGrow(0);
        grid.addColumn(this::usual).setHeader(words.text("cmdb.types.usual")).setFlexGrow(1);
        grid.addColumn(type -> words.text(type.strict() ? "cmdb.types.refused" : "cmdb.types.warned"))
                .setHeader(words.text("cmdb.types.others"))
                .setWidth("110px")
                .setFlexGrow(0);
        if (mayChange) {
            grid.addComponentColumn(this::editButton).setWidth("56px").setFlexGrow(0);
            grid.addItemDoubleClickListener(event -> edit(event.getItem()));
        }
        grid.getElement().setAttribute("aria-label", words.text("cmdb.types"));
    }

    private String usual(RelationType type) {
        return type.usual().isEmpty()
                ? words.text("cmdb.types.any")
                : type.usual().stream()
                        .collect(Collectors.groupingBy(
                                pair -> words.className(pair.source()),
                                LinkedHashMap::new,
                                Collectors.mapping(pair -> words.className(pair.target()), Collectors.joining(", "))))
                        .entrySet()
                        .stream()
                        .map(pairs -> words.text("cmdb.types.pair", pairs.getKey(), pairs.getValue()))
                        .collect(Collectors.joining(" · "));
    }

    private Button editButton(RelationType type) {
        var edit = new Button(Icon.EDIT.create(13), _ -> edit(type));
        edit.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        edit.setAriaLabel(words.text("cmdb.attribute.edit", type.name()));
        return edit;
    }

    private void load() {
        words = new Words(catalogues.current(), Formats.current());
        grid.setItems(words.catalogue().types());
    }

    private void edit(@Nullable RelationType before) {
        new TypeDialog(words, before, wanted -> {
                    if (before == null
                            && words.catalogue().findType(wanted.name()).isPresent())
                        throw Invalid.field("name", wanted.name(), words.text("cmdb.types.exists", wanted.name()));
                    save(wanted);
                })
                .open();
    }

    private void save(RelationType wanted) {
        told.removeAll();
        try {
            catalogues.save(
                    signedIn.user(),
                    words.catalogue().version(),
                    catalogues.current().kept(wanted, words.formats().locale()));
        } catch (Invalid refused) {
            throw refused;
        } catch (Failure refused) {
            told.add(Trouble.note(refused));
        }
        load();
    }
}
