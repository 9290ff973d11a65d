package io.linchpin.ui.imports;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.linchpin.identity.CurrentUser;
import io.linchpin.importers.csv.RefusedDownload;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.Imports;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.component.Texts;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Every row that cannot be written, with all that is wrong with it and what to do; and the same as a file. */
final class RefusedCard extends Card {
    private final Imports imports;
    private final CurrentUser user;
    private final ImportWords words;
    private final ImportRun run;

    private RefusedCard(Imports imports, CurrentUser user, ImportWords words, ImportRun run, long rows) {
        super(words.text("imports.refused", rows));
        this.imports = imports;
        this.user = user;
        this.words = words;
        this.run = run;
        icon(Icon.WARNING);
        flush();
        fixed();
        addClassName("imports-refused");
        for (var file : run.files())
            for (var refusal : file.refused()) {
                var note = Note.error(words.text("imports.file.refused", file.name(), Texts.say(refusal)));
                note.addClassName("imports-refusal");
                add(note);
            }
        if (rows == 0) return;
        var download = new Anchor();
        download.addClassName("chip");
        download.add(Icon.DOWNLOAD.create(13), new Span(words.text("imports.refused.download")));
        download.setHref(this::write);
        download.setRouterIgnore(true);
        actions(download);
        var grid = new ToldRows(words, run, words.text("imports.refused", rows), rows);
        grid.setItems(
                query -> imports.refused(user, run.id(), query.getOffset(), query.getLimit()).stream(),
                _ -> grid.count());
        if (grid.isLong()) addClassName("many");
        add(grid);
    }

    /** Empty when nothing was refused. */
    static Optional<RefusedCard> of(Imports imports, CurrentUser user, ImportWords words, ImportRun run) {
        var rows = run.total().refuse();
        return rows == 0 && run.refusedFiles().isEmpty()
                ? Optional.empty()
                : Optional.of(new RefusedCard(imports, user, words, run, rows));
    }

    private void write(DownloadEvent event) throws IOException {
        event.setFileName(run.number() + "-refused.csv");
        event.setContentType("text/csv; charset=utf-8");
        try (var out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            RefusedDownload.write(imports, user, run, out, said -> Texts.say(said, words.formats()));
        }
    }
}
