package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.linchpin.cmdb.CiRow;
import io.linchpin.ui.component.Icon;
import java.util.Set;

/** Above a list while rows of it are selected: how many, and what can be done with them. */
final class SelectionBar extends Div {

    /** What a press does. */
    interface Actions {
        void edit(Set<CiRow> rows);

        void selectAll();

        void deselect();
    }

    private final Words words;
    private final Actions actions;

    SelectionBar(Words words, Actions actions) {
        this.words = words;
        this.actions = actions;
        addClassName("cmdb-selection");
    }

    /** @param selectable how many there are in all, when all of them can be selected at once, else 0 */
    void show(Set<CiRow> rows, long selectable) {
        removeAll();
        if (rows.isEmpty()) return;
        var edit = new Button(words.text("cmdb.bulk.edit"), Icon.EDIT.create(14), _ -> actions.edit(rows));
        edit.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        var count = new Span(words.text("cmdb.bulk.selected", rows.size()));
        count.addClassNames("b", "sm");
        add(count, edit);
        if (rows.size() < selectable) {
            var all = new Button(words.text("cmdb.bulk.all", selectable), _ -> actions.selectAll());
            all.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add(all);
        }
        var none = new Button(words.text("cmdb.bulk.none"), _ -> actions.deselect());
        none.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        add(none);
    }
}
