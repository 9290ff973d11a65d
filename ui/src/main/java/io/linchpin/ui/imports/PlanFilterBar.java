package io.linchpin.ui.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.linchpin.imports.PlanFilter;
import io.linchpin.imports.PlanFilter.Wanted;
import io.linchpin.imports.PlanSelection;
import io.linchpin.imports.RowKind;
import io.linchpin.ui.component.CsvDownload;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.SearchField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Narrows the rows of one kind, says how many are left, and takes these as a file or out of the plan. */
final class PlanFilterBar extends Div {
    private final ImportWords words;
    private final Consumer<PlanFilter> changed;
    private final SearchField text;
    private final Select<Wanted> wanted = new Select<>();
    private final ComboBox<String> what = new ComboBox<>();
    private final ComboBox<String> field = new ComboBox<>();
    private final ComboBox<String> file = new ComboBox<>();
    private final Button lacks = new Button();
    private final Span count = new Span();
    private final CsvDownload download = new CsvDownload();
    private final Button dropAll = new Button();
    private PlanFilter filter;
    private boolean filling;

    /** @param dropAll null when nothing can be left out any more */
    PlanFilterBar(
            ImportWords words, PlanFilter filter, Consumer<PlanFilter> changed, Runnable dropAll, boolean isOpen) {
        this.words = words;
        this.filter = filter;
        this.changed = changed;
        addClassName("imports-filter");
        text = new SearchField(words.text("imports.filter.text." + filter.kind().name()), this::ask);
        text.setValue(filter.text());
        wanted.setAriaLabel(words.text("imports.filter.only"));
        wanted.setEmptySelectionAllowed(true);
        wanted.setEmptySelectionCaption(words.text("imports.filter.only"));
        wanted.setItemLabelGenerator(
                choice -> words.text(choice == null ? "imports.filter.only" : "imports.filter.only." + choice.name()));
        wanted.setItems(Wanted.CREATE, Wanted.UPDATE, Wanted.RETIRE, Wanted.DROPPED, Wanted.REFUSED);
        wanted.setValue(filter.wanted());
        wanted.getElement().getThemeList().add("small");
        wanted.addValueChangeListener(event -> {
            if (event.isFromClient()) ask();
        });
        combo(what, filter.kind() == RowKind.RELATIONSHIPS ? "imports.filter.type" : "imports.filter.class");
        combo(field, "imports.filter.field");
        combo(file, "imports.filter.file");
        lacks.addThemeVariants(ButtonVariant.LUMO_SMALL);
        lacks.setIcon(Icon.CLOSE.create(12));
        lacks.setIconAfterText(true);
        lacks.addClickListener(_ -> changed.accept(filterWith(now -> without(now))));
        count.addClassNames("t3", "sm", "num", "nw", "grow");
        count.getElement().setAttribute("role", "status");
        this.dropAll.addThemeVariants(ButtonVariant.LUMO_SMALL);
        this.dropAll.addClickListener(_ -> dropAll.run());
        this.dropAll.setVisible(false);
        add(text, wanted, what, field, file, lacks, count, download);
        if (isOpen) add(this.dropAll);
        show(filter);
    }

    private void combo(ComboBox<String> box, String key) {
        box.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        box.setPlaceholder(words.text(key));
        box.setAriaLabel(words.text(key));
        box.setClearButtonVisible(true);
        box.addValueChangeListener(event -> {
            if (event.isFromClient() && !filling) ask();
        });
        box.setVisible(false);
    }

    private void ask() {
        changed.accept(filterWith(now -> now));
    }

    private PlanFilter filterWith(UnaryOperator<PlanFilter> change) {
        filter = change.apply(new PlanFilter(
                filter.kind(),
                wanted.getValue(),
                text(what),
                text(file),
                text(field),
                filter.lacks(),
                text.getValue()));
        show(filter);
        return filter;
    }

    private static PlanFilter without(PlanFilter now) {
        return new PlanFilter(now.kind(), now.wanted(), now.what(), now.file(), now.field(), null, now.text());
    }

    private static String text(ComboBox<String> box) {
        return Objects.requireNonNullElse(box.getValue(), "");
    }

    private void show(PlanFilter now) {
        lacks.setVisible(now.lacks() != null);
        if (now.lacks() != null)
            lacks.setText(words.text("imports.filter.lacks." + now.lacks().name()));
    }

    /** Offers what the rows can be told apart by, and the file of those that are let through. */
    void found(PlanSelection selection, long all, Consumer<Consumer<String>> content, String name) {
        filling = true;
        fill(what, selection.whats(), filter.what(), code -> words.what(filter.kind(), code), 2);
        fill(field, selection.fields(), filter.field(), words::field, 2);
        fill(file, selection.files(), filter.file(), code -> code, 2);
        filling = false;
        count.setText(words.text("imports.filter.count", selection.size(), all));
        if (selection.size() > 0) download.offer(words.text("imports.filter.download"), name, content);
        else download.setVisible(false);
        var open = selection.written().size();
        dropAll.setText(words.text("imports.drop.all", open));
        dropAll.setVisible(open > 0 && !filter.isAll());
    }

    private static void fill(
            ComboBox<String> box, Map<String, Long> choices, String chosen, UnaryOperator<String> word, int worth) {
        box.setItemLabelGenerator(word::apply);
        box.setItems(List.copyOf(choices.keySet()));
        box.setVisible(choices.size() >= worth || !chosen.isEmpty());
        box.setValue(choices.containsKey(chosen) ? chosen : null);
    }
}
