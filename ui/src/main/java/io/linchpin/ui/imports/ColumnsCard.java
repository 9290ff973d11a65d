package io.linchpin.ui.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import io.linchpin.importers.csv.FileMapping;
import io.linchpin.importers.csv.Sample;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.Upload.Column;
import io.linchpin.imports.Upload.UploadedFile;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.component.Texts;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One file: what each of its columns becomes, to be changed in place, and what its first rows become by that. */
final class ColumnsCard extends Card {
    private static final int SHORT = 14;
    private static final String IGNORED = "";

    /** Somebody says what a column is; null leaves it out. */
    interface Chosen {
        void choose(UploadedFile file, String column, @Nullable String target);
    }

    private final ImportWords words;
    private final Chosen chosen;

    ColumnsCard(ImportWords words, Sample sample, Chosen chosen) {
        super(sample.file().name());
        this.words = words;
        this.chosen = chosen;
        var file = sample.file();
        subtitle(words.text("imports.columns.file", words.kind(file.kind()), words.size(file.bytes()), file.format()));
        flush();
        fixed();
        for (var refusal : file.refused()) {
            var note = Note.error(Texts.say(refusal));
            note.addClassName("imports-refusal");
            add(note);
        }
        if (!file.columns().isEmpty()) add(columns(file));
        if (sample.rows().isEmpty()) return;
        var first = new Span(words.text("imports.sample"));
        first.addClassNames("caption", "imports-sample-title");
        add(first, new SampleGrid(words, sample));
    }

    private Grid<Column> columns(UploadedFile file) {
        var rows = new Grid<Column>();
        rows.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        rows.setSelectionMode(Grid.SelectionMode.NONE);
        rows.getElement().setAttribute("aria-label", words.text("imports.columns.of", file.name()));
        rows.addComponentColumn(ColumnsCard::name)
                .setHeader(words.text("imports.columns.column"))
                .setFlexGrow(2);
        rows.addComponentColumn(_ -> Icon.NEXT.create(12)).setWidth("34px").setFlexGrow(0);
        rows.addComponentColumn(column -> target(file, column))
                .setHeader(words.text("imports.columns.target"))
                .setWidth("230px")
                .setFlexGrow(2);
        rows.addColumn(Column::note)
                .setHeader(words.text("imports.columns.note"))
                .setFlexGrow(3);
        rows.setItems(file.columns());
        if (file.columns().size() > SHORT) rows.setHeight("480px");
        else rows.setAllRowsVisible(true);
        return rows;
    }

    private static Span name(Column column) {
        var name = new Span(column.name());
        name.addClassNames("mono", "el");
        name.setTitle(column.name());
        return name;
    }

    private Component target(UploadedFile file, Column column) {
        if (!file.header().contains(column.name())) return new Span(words.target(column.target()));
        var now = Objects.requireNonNullElse(column.target(), IGNORED);
        var targets = new ArrayList<>(FileMapping.fields(file.kind()));
        if (file.kind() == RowKind.CIS) targets.add(FileMapping.ATTRIBUTE + attribute(column.name()));
        targets.add(IGNORED);
        if (!targets.contains(now)) targets.addFirst(now);
        var target = new ComboBox<String>();
        target.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        target.setItems(targets);
        target.setItemLabelGenerator(choice -> words.target(choice.isEmpty() ? null : choice));
        target.setAriaLabel(words.text("imports.columns.target.of", column.name()));
        target.setValue(now);
        target.setWidthFull();
        target.addValueChangeListener(event -> {
            var value = event.getValue();
            if (event.isFromClient() && value != null)
                chosen.choose(file, column.name(), value.isEmpty() ? null : value);
        });
        if (file.kind() == RowKind.CIS) {
            target.setAllowCustomValue(true);
            target.addCustomValueSetListener(
                    event -> chosen.choose(file, column.name(), FileMapping.ATTRIBUTE + attribute(event.getDetail())));
        }
        return target;
    }

    /** A name that an attribute may have, made of what somebody wrote. */
    static String attribute(String text) {
        var name = text.strip().replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_+|_+$", "");
        return name.isEmpty() || !Character.isLetter(name.charAt(0)) ? "x" + name : name;
    }
}
