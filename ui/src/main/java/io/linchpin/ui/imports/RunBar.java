package io.linchpin.ui.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.ImportState;
import io.linchpin.imports.RowKind;
import io.linchpin.ui.component.Bold;
import io.linchpin.ui.component.ConfirmInPlace;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Kbd;
import io.linchpin.ui.component.Note;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The line at the foot of a run: what can be done with it now, or how far it is. */
final class RunBar extends Div {
    private final ImportWords words;
    private final Runnable apply;
    private final LongConsumer retire;
    private final Runnable stop;
    private final Runnable discard;
    private final Runnable revert;
    private final ProgressBar progress = new ProgressBar();
    private final Span done = new Span();
    private final Span pace = new Span();
    private @Nullable Button ask;

    /**
     * @param retire applies a plan, told how many CIs it may retire
     * @param revert asks what taking back would mean, or goes on with it
     */
    RunBar(ImportWords words, Runnable apply, LongConsumer retire, Runnable stop, Runnable discard, Runnable revert) {
        this.words = words;
        this.apply = apply;
        this.retire = retire;
        this.stop = stop;
        this.discard = discard;
        this.revert = revert;
        addClassName("imports-bar");
        progress.addClassName("grow");
        done.addClassNames("num", "nw");
        pace.addClassNames("t3", "sm", "nw", "wide");
        Shortcuts.addShortcutListener(
                this,
                () -> {
                    if (ask != null) ask.click();
                },
                Key.ENTER,
                KeyModifier.CONTROL);
    }

    /** Something went wrong with what was asked here. */
    void tell(Note note) {
        addComponentAsFirst(note);
    }

    void show(ImportRun run) {
        ask = null;
        removeAll();
        switch (run.state()) {
            case PLANNING -> running(run, "imports.bar.planning", quiet("imports.bar.discardPlanning", discard));
            case APPLYING -> running(run, "imports.bar.applying", quiet("imports.bar.stop", stop));
            case REVERTING -> running(run, "imports.bar.reverting", quiet("imports.bar.stop", stop));
            case REVERTED -> add(Icon.DONE.create(16), text("imports.bar.reverted", finished(run)), again());
            case PLANNED -> planned(run);
            case FAILED -> failed(run);
            case APPLIED -> applied(run);
            case DISCARDED -> {}
        }
    }

    /** Moves the progress of a run that is shown. */
    void tick(ImportRun run) {
        var isReading = run.state() == ImportState.PLANNING && run.done() == 0;
        progress.setIndeterminate(isReading || run.rows() == 0);
        if (run.rows() > 0) progress.setValue(Math.clamp((double) run.done() / run.rows(), 0, 1));
        done.setText(run.rows() == 0 ? "" : done(run, isReading));
        pace.setText(words.pace(run));
    }

    /** Before anything is compared, files are read once, and nobody knows yet how many rows they have. */
    private String done(ImportRun run, boolean isReading) {
        return isReading
                ? words.text("imports.bar.read", run.rows())
                : words.text("imports.bar.done", Math.min(run.done(), run.rows()), run.rows());
    }

    private void running(ImportRun run, String key, Component way) {
        var leave = new Span(words.text("imports.bar.leave"));
        leave.addClassNames("t3", "sm", "nw", "wide");
        add(Icon.WORK.create(16), new Bold(words.text(key)), progress, done, pace, leave, way);
        tick(run);
    }

    private void planned(ImportRun run) {
        var problem = run.problem();
        if (problem != null) tell(Note.warn(problem));
        var changes = run.total().changes();
        if (changes == 0) {
            add(text("imports.bar.same", words.text("imports.bar.same.text")), quiet("imports.bar.discard", discard));
            confirm(words.text("imports.bar.confirm.same"), words.text("imports.bar.apply.same"), apply);
            return;
        }
        if (run.retirements() > 0) {
            stopped(run);
            return;
        }
        add(text("imports.bar.nothingYet", what(run)), quiet("imports.bar.discard", discard));
        confirm(words.text("imports.bar.confirm.question", changes), words.text("imports.bar.apply", changes), apply);
    }

    /** The plan retires so many CIs that somebody has to say how many. */
    private void stopped(ImportRun run) {
        var number = new TextField();
        number.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        number.setAllowedCharPattern("[0-9]");
        number.setWidth("96px");
        number.setAriaLabel(words.text("imports.bar.brake.number"));
        number.setValueChangeMode(ValueChangeMode.EAGER);
        var button = new Button(
                words.text("imports.bar.apply", run.total().changes()), _ -> retire.accept(run.retirements()));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        button.setEnabled(false);
        number.addValueChangeListener(
                event -> button.setEnabled(event.getValue().equals(String.valueOf(run.retirements()))));
        ask = button;
        add(
                Icon.WARNING.create(16),
                text("imports.bar.brake", words.text("imports.bar.brake.text", run.retirements())),
                quiet("imports.bar.discard", discard),
                number,
                button);
    }

    private void failed(ImportRun run) {
        if (run.takenBack()) {
            add(text("imports.bar.stopped", words.text("imports.bar.done", run.done(), run.rows())));
            confirm(words.text("imports.bar.goOnReverting.question"), words.text("imports.bar.goOnReverting"), revert);
            return;
        }
        if (!run.allows(ImportState.APPLYING)) {
            add(text("imports.bar.nothingWritten", ""), again());
            return;
        }
        add(
                text("imports.bar.stopped", words.text("imports.bar.done", run.done(), run.rows())),
                quiet("imports.bar.discardRest", discard));
        if (run.allows(ImportState.REVERTING)) add(quiet("imports.bar.revert", revert));
        confirm(words.text("imports.bar.goOn.question"), words.text("imports.bar.goOn"), apply);
    }

    private void applied(ImportRun run) {
        add(
                Icon.DONE.create(16),
                text(
                        "imports.bar.applied",
                        words.text("imports.bar.applied.text", run.total().changes(), finished(run))),
                quiet("imports.bar.revert", revert),
                new Anchor("cmdb", words.text("imports.bar.cmdb")),
                again());
    }

    private String what(ImportRun run) {
        var people = run.counts(RowKind.TEAMS).plus(run.counts(RowKind.PEOPLE)).changes();
        return words.text(
                people == 0 ? "imports.bar.what" : "imports.bar.what.people",
                run.counts(RowKind.CIS).changes(),
                run.counts(RowKind.RELATIONSHIPS).changes(),
                people);
    }

    private Span text(String bold, String rest) {
        var text = new Span(new Bold(words.text(bold)), new Span(" " + rest));
        text.addClassNames("t2", "grow");
        return text;
    }

    private String finished(ImportRun run) {
        var finished = run.finishedAt();
        return finished == null ? "" : words.formats().full(finished);
    }

    private void confirm(String question, String verb, Runnable action) {
        var button = new Button(verb);
        button.setSuffixComponent(new Kbd("Ctrl ↵"));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        ask = button;
        add(new ConfirmInPlace(button, question, verb, action));
    }

    private Button quiet(String key, Runnable action) {
        var button = new Button(words.text(key), _ -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private Anchor again() {
        return new Anchor("imports", words.text("imports.bar.again"));
    }
}
