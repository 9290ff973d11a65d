package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import io.linchpin.cmdb.CiClass;
import io.linchpin.cmdb.PrecedenceRule;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Icon;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which source goes before which for a class: its own rules and those it has from the classes above. */
final class PrecedenceCard extends Card {
    private final Words words;
    private final CiClass ciClass;
    private final Consumer<PrecedenceRule> save;
    private final Supplier<List<String>> sources;

    /** @param save null when nobody may change it here */
    PrecedenceCard(
            Words words, CiClass ciClass, @Nullable Consumer<PrecedenceRule> save, Supplier<List<String>> sources) {
        super(words.text("cmdb.precedence"));
        this.words = words;
        this.ciClass = ciClass;
        this.save = save == null ? _ -> {} : save;
        this.sources = sources;
        var lineage = words.catalogue().lineage(ciClass.name());
        var rules = lineage.stream()
                .flatMap(at -> words.catalogue().precedence().rules().stream()
                        .filter(rule -> rule.className().equals(at.name())))
                .toList();
        fixed();
        if (save != null) actions(add());
        if (rules.isEmpty()) {
            var none = new Span(words.text("cmdb.precedence.none"));
            none.addClassName("t2");
            add(none);
        } else {
            count(rules.size()).flush();
            add(grid(rules, save != null));
        }
    }

    private Button add() {
        var add = new Button(words.text("cmdb.precedence.add"), Icon.PLUS.create(13), _ -> open(null));
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return add;
    }

    private Grid<PrecedenceRule> grid(List<PrecedenceRule> rules, boolean mayChange) {
        var grid = new Grid<PrecedenceRule>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(this::field).setHeader(words.text("cmdb.precedence.field"));
        grid.addColumn(this::order)
                .setHeader(words.text("cmdb.precedence.order"))
                .setFlexGrow(2);
        grid.addColumn(rule -> isOwn(rule) ? words.text("cmdb.attribute.own") : words.className(rule.className()))
                .setHeader(words.text("cmdb.attribute.from"));
        grid.addComponentColumn(rule -> mayChange && isOwn(rule) ? edit(rule) : new Span())
                .setWidth("56px")
                .setFlexGrow(0);
        grid.setItems(rules);
        return grid;
    }

    private Component edit(PrecedenceRule rule) {
        var edit = new Button(Icon.EDIT.create(13), _ -> open(rule));
        edit.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        edit.setAriaLabel(words.text("cmdb.precedence.edit", field(rule)));
        return edit;
    }

    private void open(@Nullable PrecedenceRule rule) {
        new PrecedenceDialog(words, ciClass, rule, sources.get(), save).open();
    }

    private boolean isOwn(PrecedenceRule rule) {
        return rule.className().equals(ciClass.name());
    }

    private String field(PrecedenceRule rule) {
        return rule.isForAll() ? words.text("cmdb.precedence.all") : words.field(ciClass.name(), rule.field());
    }

    private String order(PrecedenceRule rule) {
        return rule.order().stream()
                .map(source -> source.equals(PrecedenceRule.PERSON) ? words.text("cmdb.precedence.person") : source)
                .collect(Collectors.joining(" › "));
    }
}
