package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import io.linchpin.cmdb.AttributeDefinition;
import io.linchpin.cmdb.AttributeType;
import io.linchpin.cmdb.CiClass;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The attributes of a class, its own and those it has from the classes above. */
final class AttributesCard extends Card {
    private final Words words;
    private final CiClass ciClass;
    private final Consumer<CiClass> save;

    /** @param save told the class with an attribute added or changed; null when nobody may change it here */
    AttributesCard(Words words, CiClass ciClass, @Nullable Consumer<CiClass> save) {
        super(words.text("cmdb.classes.attributes"));
        this.words = words;
        this.ciClass = ciClass;
        this.save = save == null ? _ -> {} : save;
        var all = words.catalogue().attributes(ciClass.name());
        count(all.size()).flush().fixed();
        if (save != null) actions(add());
        add(grid(all, save != null));
    }

    private Button add() {
        var title = words.text("cmdb.attribute.new.title", ciClass.label());
        var add = new Button(words.text("cmdb.attribute.new"), Icon.PLUS.create(13), _ -> new AttributeDialog(
                        words, title, null, false, this::changed)
                .open());
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return add;
    }

    private Grid<AttributeDefinition> grid(List<AttributeDefinition> all, boolean mayChange) {
        var grid = new Grid<AttributeDefinition>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(AttributeDefinition::label).setHeader(words.text("cmdb.attribute.label"));
        grid.addColumn(AttributeDefinition::name).setHeader(words.text("cmdb.attribute.name"));
        grid.addColumn(this::type).setHeader(words.text("cmdb.attribute.type"));
        grid.addColumn(this::demands)
                .setHeader(words.text("cmdb.attribute.demands"))
                .setFlexGrow(2);
        grid.addColumn(attribute -> isOwn(attribute) ? words.text("cmdb.attribute.own") : from(attribute))
                .setHeader(words.text("cmdb.attribute.from"));
        grid.addComponentColumn(attribute -> mayChange && isOwn(attribute) ? edit(attribute) : new Span())
                .setWidth("56px")
                .setFlexGrow(0);
        grid.setItems(all);
        return grid;
    }

    private Component edit(AttributeDefinition attribute) {
        var edit = new Button(
                Icon.EDIT.create(13),
                _ -> new AttributeDialog(words, attribute.label(), attribute, true, this::changed).open());
        edit.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        edit.setAriaLabel(words.text("cmdb.attribute.edit", attribute.label()));
        return edit;
    }

    private void changed(AttributeDefinition attribute) {
        save.accept(with(ciClass, attribute));
    }

    private String type(AttributeDefinition attribute) {
        var type = words.text("cmdb.type." + attribute.type().name());
        return attribute.type() == AttributeType.CHOICE ? type + ": " + String.join(", ", attribute.choices()) : type;
    }

    private String demands(AttributeDefinition attribute) {
        return Stream.of(
                        attribute.required() ? words.text("cmdb.attribute.required") : "",
                        attribute.recommended() ? words.text("cmdb.attribute.recommended") : "",
                        attribute.searched() ? words.text("cmdb.attribute.searched") : "")
                .filter(demand -> !demand.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private boolean isOwn(AttributeDefinition attribute) {
        return ciClass.attributes().contains(attribute);
    }

    private String from(AttributeDefinition attribute) {
        return words.catalogue().lineage(ciClass.name()).stream()
                .filter(above -> above.attributes().contains(attribute))
                .findFirst()
                .map(CiClass::label)
                .orElse("");
    }

    private static CiClass with(CiClass ciClass, AttributeDefinition attribute) {
        var attributes = new ArrayList<>(ciClass.attributes());
        var place = attributes.stream().map(AttributeDefinition::name).toList().indexOf(attribute.name());
        if (place < 0) attributes.add(attribute);
        else attributes.set(place, attribute);
        return ciClass.withAttributes(attributes);
    }
}
