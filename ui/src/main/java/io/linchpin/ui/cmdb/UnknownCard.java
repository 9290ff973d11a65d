package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import io.linchpin.cmdb.AttributeDefinition;
import io.linchpin.cmdb.AttributeType;
import io.linchpin.cmdb.Catalogues.UnknownAttribute;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Icon;
import java.util.List;
import java.util.function.BiConsumer;

/** Attributes that imports brought and no class defines, to be taken into one. */
final class UnknownCard extends Card {
    private final Words words;
    private final BiConsumer<String, AttributeDefinition> adopt;

    /** @param adopt told the class and the attribute as it is to be defined */
    UnknownCard(Words words, List<UnknownAttribute> found, BiConsumer<String, AttributeDefinition> adopt) {
        super(words.text("cmdb.unknown"));
        this.words = words;
        this.adopt = adopt;
        count(found.size()).fixed();
        if (found.isEmpty()) add(new Span(words.text("cmdb.unknown.none")));
        else flush().add(grid(found));
    }

    private Grid<UnknownAttribute> grid(List<UnknownAttribute> found) {
        var grid = new Grid<UnknownAttribute>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setAllRowsVisible(found.size() <= 20);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(attribute -> words.className(attribute.className())).setHeader(words.text("cmdb.column.CLASS"));
        grid.addColumn(UnknownAttribute::name).setHeader(words.text("cmdb.attribute.name"));
        grid.addColumn(attribute -> words.text("cmdb.count", attribute.cis()))
                .setHeader(words.text("cmdb.unknown.cis"));
        grid.addColumn(attribute -> String.join(", ", attribute.samples()))
                .setHeader(words.text("cmdb.unknown.samples"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::adopt).setWidth("110px").setFlexGrow(0);
        grid.setItems(found);
        return grid;
    }

    private Button adopt(UnknownAttribute found) {
        var title = words.text("cmdb.unknown.title", found.name(), words.className(found.className()));
        var text = new AttributeDefinition(found.name(), found.name(), AttributeType.TEXT, false, false, List.of());
        var button = new Button(words.text("cmdb.unknown.adopt"), Icon.PLUS.create(13), _ -> new AttributeDialog(
                        words, title, text, true, attribute -> adopt.accept(found.className(), attribute))
                .open());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
