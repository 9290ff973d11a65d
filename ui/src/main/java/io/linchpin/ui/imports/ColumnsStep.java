package io.linchpin.ui.imports;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.linchpin.importers.csv.Mapping;
import io.linchpin.importers.csv.Sample;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.Upload.UploadedFile;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Kbd;
import io.linchpin.ui.component.Loading;
import io.linchpin.ui.component.Note;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The second step: how each column of each file is understood, and what to change about it. */
final class ColumnsStep extends Div {
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
        understood.forEach(sample -> files.add(new ColumnsCard(words, sample, this::choose)));
        var mapping = draft.mapping();
        emptyKeeps.setValue(mapping.emptyKeeps());
        createTeams.setValue(mapping.createTeams());
        unknown.setValue(mapping.unknownColumns());
        yaml.show(mapping);
        plan.setEnabled(
                understood.stream().anyMatch(sample -> sample.file().refused().isEmpty()));
    }

    private void choose(UploadedFile file, String column, @Nullable String target) {
        written(now -> understand(now.with(file, column, target)));
    }
}
