package io.linchpin.ui.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.linchpin.cmdb.Catalogues;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.ImportState;
import io.linchpin.imports.Imports;
import io.linchpin.imports.Plans;
import io.linchpin.imports.RunId;
import io.linchpin.shared.NotFound;
import io.linchpin.ui.component.Address;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.EmptyState;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Loading;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.component.PageHeader;
import io.linchpin.ui.component.Stepper;
import io.linchpin.ui.component.Texts;
import io.linchpin.ui.shell.Shell;
import io.linchpin.ui.shell.SignedIn;
import io.linchpin.ui.shell.ViewNeeds;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** One import: its plan before it is written, the progress while it runs, and what became of it as a report. */
@Route(value = "imports/:id", layout = Shell.class)
@ViewNeeds(Right.IMPORT)
@StyleSheet("css/imports.css")
@PermitAll
class ImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Imports imports;
    private final Plans plans;
    private final SignedIn signedIn;
    private final ImportWords words;
    private final Watching watching = new Watching();
    private final RunBar bar;
    private RunId id = RunId.random();
    private PlanQuestion question = PlanQuestion.FIRST;
    private @Nullable ImportRun shown;
    private String title = "";

    ImportView(Imports imports, Plans plans, Catalogues catalogues, SignedIn signedIn) {
        this.imports = imports;
        this.plans = plans;
        this.signedIn = signedIn;
        words = new ImportWords(catalogues.current(), Formats.current());
        bar = new RunBar(
                words,
                () -> move(imports::apply),
                retired -> move((user, run) -> imports.apply(user, run, retired)),
                () -> move(imports::stop),
                () -> move(imports::discard),
                this::revert);
        addClassNames("imports-page", "col");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters()
                .get("id")
                .flatMap(ImportView::id)
                .orElseThrow(() -> NotFound.of(event.getLocation().getPath(), "import"));
        question = PlanQuestion.of(event.getLocation().getQueryParameters().getParameters());
        shown = null;
        removeAll();
        add(new Loading(12));
        look();
    }

    private static Optional<RunId> id(String text) {
        try {
            return Optional.of(RunId.of(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", title.isEmpty() ? words.text("imports.title") : title);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        watching.forget();
    }

    private CurrentUser user() {
        return signedIn.user();
    }

    private void look() {
        var user = user();
        var wanted = id;
        watching.watch(
                () -> imports.get(user, wanted), this::show, run -> run.state().running(), failure -> {
                    removeAll();
                    add(new PageHeader(words.text("imports.title")).crumb(words.text("imports.title"), "imports"));
                    add(inBody(Trouble.note(failure, this::look)));
                });
    }

    private void move(BiFunction<CurrentUser, RunId, ImportRun> step) {
        var user = user();
        var wanted = id;
        // What is being written now may have to end first.
        bar.setEnabled(false);
        watching.ask(
                () -> step.apply(user, wanted),
                _ -> {
                    bar.setEnabled(true);
                    look();
                },
                failure -> {
                    bar.setEnabled(true);
                    bar.tell(Trouble.note(failure));
                    look();
                });
    }

    /** Says first what would stay; one that stopped on the way goes on. */
    private void revert() {
        var run = shown;
        if (run == null) return;
        if (run.takenBack()) {
            move(imports::revert);
            return;
        }
        var user = user();
        bar.setEnabled(false);
        watching.ask(
                () -> imports.revertPreview(user, run.id(), RevertCard.TOLD),
                preview -> {
                    bar.setEnabled(true);
                    var card = RevertCard.asking(words, run, preview, () -> move(imports::revert), () -> {
                        bar.setVisible(true);
                        getChildren()
                                .filter(RevertCard.class::isInstance)
                                .toList()
                                .forEach(this::remove);
                    });
                    bar.setVisible(false);
                    addComponentAtIndex(1, card);
                },
                failure -> {
                    bar.setEnabled(true);
                    bar.tell(Trouble.note(failure));
                });
    }

    /** Builds the page anew when the run has come to another state; else only what counts is told. */
    private void show(ImportRun run) {
        var before = shown;
        shown = run;
        if (before != null && before.state() == run.state()) {
            if (run.state().running()) bar.tick(run);
            return;
        }
        title = words.text("imports.run.title", run.number(), run.source());
        UI.getCurrent().getPage().setTitle(getPageTitle());
        removeAll();
        add(header(run));
        switch (run.state()) {
            case PLANNING -> add(inBody(card(new Loading(10).sentence(words.text("imports.planning")))), bar);
            case DISCARDED ->
                add(inBody(card(new EmptyState(words.text("imports.discarded"), thrownAway(run))
                        .actions(new Anchor("imports", words.text("imports.bar.again"))))));
            case FAILED -> add(failed(run), bar);
            case PLANNED, APPLYING, APPLIED, REVERTING, REVERTED -> add(body(run), bar);
        }
        bar.setVisible(true);
        bar.show(run);
    }

    private String thrownAway(ImportRun run) {
        return run.planned() && run.done() > 0 && run.done() < run.rows()
                ? words.text("imports.discarded.part", run.done(), run.rows())
                : words.text("imports.discarded.text", run.source());
    }

    private PageHeader header(ImportRun run) {
        return new PageHeader(run.source())
                .crumb(words.text("imports.title"), "imports")
                .crumb(run.number())
                .badges(words.state(run.state()))
                .meta(words.text(
                        "imports.run.by", run.startedBy(), words.formats().full(run.startedAt())))
                .actions(Stepper.small(Steps.of(words, run)));
    }

    private Component failed(ImportRun run) {
        var said = run.said() == null ? "" : Texts.say(run.said());
        var canGoOn = run.allows(ImportState.APPLYING) || run.takenBack();
        var problem = canGoOn ? Note.warn(said) : Note.error(said);
        var advice = Note.info(words.text(canGoOn ? "imports.failed.goOn" : "imports.failed.again"));
        var notes = new Div(problem, advice);
        notes.addClassNames("col", "imports-notes");
        for (var file : run.files())
            for (var refusal : file.refused())
                notes.add(Note.error(words.text("imports.file.refused", file.name(), Texts.say(refusal))));
        if (run.total().refuse() + run.total().changes() == 0) return inBody(notes);
        notes.addClassName("imports-above");
        var all = new Div(notes, body(run));
        all.addClassNames("imports-stopped", "col");
        return all;
    }

    private RunBody body(ImportRun run) {
        return new RunBody(imports, plans, user(), words, run, question, this::remember, now -> {
            shown = now;
            bar.show(now);
        });
    }

    /** Keeps what is looked at in the address. */
    private void remember(PlanQuestion asked) {
        question = asked;
        Address.remember("imports/" + id, asked.parameters());
    }

    private static Div inBody(Component content) {
        var body = new Div(content);
        body.addClassName("imports-place");
        return body;
    }

    private static Card card(Component content) {
        var card = new Card().grows();
        card.add(content);
        return card;
    }
}
