package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.linchpin.ui.component.Icon;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Which columns a list shows; the name always is one of them. */
final class ColumnChooser extends NativeButton {

    /** @param offered all there are, in their order; {@code shown} those that are shown now */
    ColumnChooser(
            Words words,
            List<ListColumn> offered,
            Supplier<List<ListColumn>> shown,
            Consumer<List<ListColumn>> chosen) {
        add(Icon.COLUMNS.create(13), new Span(words.text("cmdb.columns")));
        addClassName("chip");
        getElement().setAttribute("aria-haspopup", "dialog");
        var choices = new CheckboxGroup<ListColumn>();
        choices.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        choices.setItems(offered);
        choices.setItemLabelGenerator(column -> words.text(column.key()));
        choices.setItemEnabledProvider(column -> column != ListColumn.NAME);
        choices.addValueChangeListener(event -> {
            if (event.isFromClient()) chosen.accept(inOrder(event.getValue()));
        });
        var box = new Div(choices);
        box.addClassName("cmdb-choices");
        var popover = new Popover(box);
        popover.setTarget(this);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(words.text("cmdb.columns"));
        popover.addOpenedChangeListener(event -> {
            if (event.isOpened()) choices.setValue(Set.copyOf(shown.get()));
        });
    }

    private static List<ListColumn> inOrder(Set<ListColumn> chosen) {
        return Arrays.stream(ListColumn.values())
                .filter(column -> column == ListColumn.NAME || chosen.contains(column))
                .toList();
    }
}
