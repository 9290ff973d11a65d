package io.linchpin.ui.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.linchpin.cmdb.CiId;
import io.linchpin.identity.CurrentUser;
import io.linchpin.importers.csv.PlanDownload;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.ImportState;
import io.linchpin.imports.PlanFilter;
import io.linchpin.imports.PlanRow;
import io.linchpin.imports.PlanSelection;
import io.linchpin.imports.Plans;
import io.linchpin.ui.component.Background;
import io.linchpin.ui.component.EmptyState;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Loading;
import io.linchpin.ui.component.Trouble;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows of one kind of a plan that a filter lets through; single ones or all of them can be left out, and taken in again. */
final class PlanPane extends Div {
    private final Plans plans;
    private final CurrentUser user;
    private final ImportWords words;
    private final Consumer<PlanFilter> asked;
    private final Consumer<ImportRun> changed;
    private final PlanFilterBar bar;
    private final Div told = new Div();
    private final Div place = new Div();
    private final Background looking = new Background();
    private final Background dropping = new Background();
    private final PlanGrid grid;
    private ImportRun run;
    private PlanFilter filter;
    private @Nullable PlanSelection selection;

    PlanPane(
            Plans plans,
            CurrentUser user,
            ImportWords words,
            ImportRun run,
            PlanFilter filter,
            Consumer<PlanFilter> asked,
            Consumer<CiId> map,
            Consumer<ImportRun> changed) {
        this.plans = plans;
        this.user = user;
        this.words = words;
        this.run = run;
        this.filter = filter;
        this.asked = asked;
        this.changed = changed;
        addClassName("imports-pane");
        bar = new PlanFilterBar(words, filter, this::narrow, this::dropAll, isOpen());
        grid = new PlanGrid(words, run, filter.kind(), this::drop, map);
        place.addClassName("imports-rows");
        place.add(new Loading(10));
        told.addClassName("imports-dropped");
        told.getElement().setAttribute("role", "status");
        add(bar, told, place);
        look();
    }

    private boolean isOpen() {
        return run.state() == ImportState.PLANNED;
    }

    private long all() {
        return run.counts(filter.kind()).changes() + run.counts(filter.kind()).drop();
    }

    private void narrow(PlanFilter next) {
        filter = next;
        asked.accept(next);
        look();
    }

    private void look() {
        Loading.recomputing(place, true);
        var wanted = filter;
        looking.ask(() -> plans.select(user, run.id(), wanted), this::show, failure -> {
            Loading.recomputing(place, false);
            place.removeAll();
            place.add(Trouble.note(failure, this::look));
        });
    }

    private void show(PlanSelection found) {
        selection = found;
        Loading.recomputing(place, false);
        bar.found(
                found,
                all(),
                lines -> PlanDownload.write(plans, user, run.id(), List.of(found.filter()), lines),
                run.number() + "-plan.csv");
        bar.setVisible(all() > 0);
        if (found.size() > 0) {
            if (grid.getParent().isEmpty()) {
                place.removeAll();
                place.add(grid);
            }
            grid.show(plans, user, found);
            return;
        }
        place.removeAll();
        place.add(empty());
    }

    private EmptyState empty() {
        if (!filter.isAll())
            return new EmptyState(words.text("imports.filter.none"), words.text("imports.filter.none.text"));
        return new EmptyState(
                words.text("imports.changes.none"),
                words.text(
                        "imports.changes.none.text", run.counts(filter.kind()).same()));
    }

    private void drop(PlanRow row) {
        var out = !row.fate().isOut();
        var ids = List.of(row.id());
        change(
                () -> plans.drop(user, run.id(), ids, out),
                now -> told(
                        out ? "imports.dropped.one" : "imports.kept.one",
                        row.row().subject(),
                        now),
                out ? () -> plans.drop(user, run.id(), ids, false) : null);
    }

    private void dropAll() {
        var seen = selection;
        if (seen == null) return;
        var open = seen.written();
        change(
                () -> plans.drop(user, run.id(), open, true),
                now -> told("imports.dropped.all", open.size(), now),
                () -> plans.drop(user, run.id(), open, false));
    }

    /** @param undo null when there is nothing to take back */
    private void change(
            Supplier<ImportRun> step, Function<ImportRun, String> sentence, @Nullable Supplier<ImportRun> undo) {
        Loading.recomputing(place, true);
        dropping.ask(
                step,
                now -> {
                    tell(sentence.apply(now), undo);
                    run = now;
                    changed.accept(now);
                    look();
                },
                failure -> {
                    Loading.recomputing(place, false);
                    told.removeAll();
                    told.add(Trouble.note(failure));
                });
    }

    /** With how many rows went along. */
    private String told(String key, Object what, ImportRun now) {
        var asked = what instanceof Integer rows ? rows : 1;
        var along = Math.abs(now.total().drop() - run.total().drop()) - asked;
        return words.text(key, what, Math.max(0, along));
    }

    private void tell(String sentence, @Nullable Supplier<ImportRun> undo) {
        told.removeAll();
        told.add(new Span(sentence));
        if (undo == null) return;
        var button = new Button(
                words.text("imports.drop.undo"),
                Icon.REVERT.create(13),
                _ -> change(undo, now -> told("imports.kept.again", 0, now), null));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        told.add(button);
    }
}
