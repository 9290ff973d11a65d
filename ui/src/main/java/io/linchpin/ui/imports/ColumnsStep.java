package io.linchpin.ui.imports;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.linchpin.importers.csv.FileMapping;
import io.linchpin.importers.csv.Mapping;
import io.linchpin.importers.csv.Sample;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.Upload.Column;
import io.linchpin.imports.Upload.UploadedFile;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Kbd;
import io.linchpin.ui.component.Loading;
import io.linchpin.ui.component.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** The second step: how each column of each file is understood, and what to change about it. */
final class ColumnsStep extends Div {
    private static final int SHORT = 14;
    private static final String IGNORED = "";

    private final Draft draft;
    private final ImportWords words;
    private final Consumer<ImportRun> planned;
    private final Div told = new Div();
    private final Div files = new Div();
    private final Checkbox emptyKeeps = new Checkbox();
    private final Checkbox createTeams = new Checkbox();
    private final Select<Mapping.UnknownColumns> unknown = new Select<>();
    private final YamlCard yaml;
    private final Button plan;
    private final Watching watching = new Watching();
    /** Nothing has been changed yet, so where the mapping comes from is still to be said. */
    private boolean asGiven = true;

    ColumnsStep(Draft draft, ImportWords words, Runnable back, Consumer<ImportRun> planned) {
        this.draft = draft;
        this.words = words;
        this.planned = planned;
        addClassNames("body", "imports-columns");
        files.addClassNames("col", "imports-column");
        files.add(new Loading(12));
        yaml = new YamlCard(words, this::understand);
        var side = new Div(options(), yaml);
        side.addClassNames("col", "imports-column");
        var goBack = new Button(words.text("component.back"), _ -> back.run());
        goBack.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        plan = new Button(words.text("imports.plan"), _ -> plan());
        plan.setSuffixComponent(new Kbd("Ctrl ↵"));
        plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        plan.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        plan.setEnabled(false);
        var promise = new Span(words.text("imports.plan.promise"));
        promise.addClassNames("t2", "grow");
        var bar = new Div(promise, goBack, plan);
        bar.addClassName("imports-bar");
        add(files, side, bar);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        understand(draft.mapping());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        watching.forget();
    }

    private Card options() {
        emptyKeeps.setLabel(words.text("imports.option.emptyKeeps"));
        createTeams.setLabel(words.text("imports.option.createTeams"));
        unknown.setLabel(words.text("imports.option.unknown"));
        unknown.setItems(Mapping.UnknownColumns.values());
        unknown.setItemLabelGenerator(choice -> words.text("imports.option.unknown." + choice.name()));
        for (var option : List.of(emptyKeeps, createTeams))
            option.addValueChangeListener(event -> {
                if (event.isFromClient()) written(now -> understand(withOptions(now)));
            });
        unknown.addValueChangeListener(event -> {
            if (event.isFromClient()) written(now -> understand(withOptions(now)));
        });
        var save = new Button(words.text("imports.mapping.save", draft.source()), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var card = new Card(words.text("imports.mapping", draft.source())).fixed();
        tell(Note.info(words.text("imports.mapping." + draft.origin().name())));
        card.add(told, emptyKeeps, createTeams, unknown);
        card.footer(save);
        card.addClassName("imports-options");
        return card;
    }

    private Mapping withOptions(Mapping now) {
        return now.with(emptyKeeps.getValue(), createTeams.getValue(), unknown.getValue());
    }

    /** Hands on the mapping as the text has it now; what cannot be read is told there. */
    private void written(Consumer<Mapping> taken) {
        yaml.read().ifPresent(taken);
    }

    private void save() {
        written(mapping -> watching.ask(
                () -> {
                    var understood = draft.understand(mapping);
                    draft.save();
                    return understood;
                },
                understood -> {
                    show(understood);
                    tell(Note.info(words.text("imports.mapping.kept", draft.source())));
                },
                failure -> tell(Trouble.note(failure))));
    }

    private void plan() {
        written(mapping -> {
            plan.setEnabled(false);
            watching.ask(
                    () -> {
                        draft.understand(mapping);
                        return draft.plan();
                    },
                    planned,
                    failure -> {
                        plan.setEnabled(true);
                        tell(Trouble.note(failure));
                    });
        });
    }

    private void tell(Note note) {
        told.removeAll();
        told.add(note);
    }

    private void understand(Mapping mapping) {
        Loading.recomputing(files, true);
        watching.ask(() -> draft.understand(mapping), this::show, failure -> {
            Loading.recomputing(files, false);
            tell(Trouble.note(failure));
        });
    }

    private void show(List<Sample> understood) {
        Loading.recomputing(files, false);
        if (!asGiven) told.removeAll();
        asGiven = false;
        files.removeAll();
        understood.forEach(sample -> files.add(card(sample)));
        var mapping = draft.mapping();
        emptyKeeps.setValue(mapping.emptyKeeps());
        createTeams.setValue(mapping.createTeams());
        unknown.setValue(mapping.unknownColumns());
        yaml.show(mapping);
        plan.setEnabled(
                understood.stream().anyMatch(sample -> sample.file().refused().isEmpty()));
    }

    private Card card(Sample sample) {
        var file = sample.file();
        var card = new Card(file.name())
                .subtitle(words.text(
                        "imports.columns.file", words.kind(file.kind()), words.size(file.bytes()), file.format()))
                .flush()
                .fixed();
        for (var refusal : file.refused()) {
            var note = Note.error(refusal.message());
            note.addClassName("imports-refusal");
            card.add(note);
        }
        if (!file.columns().isEmpty()) card.add(columns(file));
        if (sample.rows().isEmpty()) return card;
        var first = new Span(words.text("imports.sample"));
        first.addClassNames("caption", "imports-sample-title");
        card.add(first, new SampleGrid(words, sample));
        return card;
    }

    private Grid<Column> columns(UploadedFile file) {
        var rows = new Grid<Column>();
        rows.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        rows.setSelectionMode(Grid.SelectionMode.NONE);
        rows.getElement().setAttribute("aria-label", words.text("imports.columns.of", file.name()));
        rows.addComponentColumn(ColumnsStep::name)
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
            var chosen = event.getValue();
            if (event.isFromClient() && chosen != null) choose(file, column.name(), chosen);
        });
        if (file.kind() == RowKind.CIS) {
            target.setAllowCustomValue(true);
            target.addCustomValueSetListener(
                    event -> choose(file, column.name(), FileMapping.ATTRIBUTE + attribute(event.getDetail())));
        }
        return target;
    }

    /** A name that an attribute may have, made of what somebody wrote. */
    static String attribute(String text) {
        var name = text.strip().replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_+|_+$", "");
        return name.isEmpty() || !Character.isLetter(name.charAt(0)) ? "x" + name : name;
    }

    private void choose(UploadedFile file, String column, String target) {
        written(now -> understand(now.with(file, column, target.isEmpty() ? null : target)));
    }
}
