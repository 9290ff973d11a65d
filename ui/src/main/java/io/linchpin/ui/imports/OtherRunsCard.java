package io.linchpin.ui.imports;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.linchpin.identity.CurrentUser;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.ImportState;
import io.linchpin.imports.Imports;
import io.linchpin.imports.RunId;
import io.linchpin.ui.component.Bold;
import io.linchpin.ui.component.Card;
import java.util.Comparator;
import java.util.List;

/** The other imports that somebody looking at one should know of: those that run, that wait, and the last ones. */
final class OtherRunsCard extends Card {
    private static final int LOOKED_AT = 20;
    private static final int SHOWN = 3;

    private final ImportWords words;
    private final Imports imports;
    private final CurrentUser user;
    private final RunId here;
    private final Watching watching = new Watching();

    OtherRunsCard(Imports imports, CurrentUser user, ImportWords words, RunId here) {
        super(words.text("imports.others"));
        this.imports = imports;
        this.user = user;
        this.words = words;
        this.here = here;
        flush();
        fixed();
        addClassName("imports-others");
        setVisible(false);
        addAttachListener(_ -> look());
        addDetachListener(_ -> watching.forget());
    }

    private void look() {
        watching.watch(
                () -> imports.list(user, 0, LOOKED_AT).stream()
                        .filter(run -> !run.id().equals(here))
                        .sorted(Comparator.comparingInt(OtherRunsCard::urgency))
                        .limit(SHOWN)
                        .toList(),
                this::show,
                runs -> runs.stream().anyMatch(run -> run.state().running()),
                _ -> setVisible(false));
    }

    /** The list is sorted by it, the newest first among equals. */
    private static int urgency(ImportRun run) {
        if (run.state().running()) return 0;
        return run.state() == ImportState.PLANNED ? 1 : 2;
    }

    private void show(List<ImportRun> runs) {
        removeAll();
        setVisible(!runs.isEmpty());
        runs.forEach(run -> add(line(run)));
    }

    private Div line(ImportRun run) {
        var way = new Anchor("imports/" + run.id(), new Bold(run.number()), new Span(" " + run.source()));
        way.addClassNames("imports-run", "el");
        var line = new Div(way);
        line.addClassName("imports-other");
        if (run.state().running()) {
            var bar = words.progress(run);
            bar.addClassName("imports-other-bar");
            line.add(bar);
        } else line.add(words.state(run.state()));
        return line;
    }
}
