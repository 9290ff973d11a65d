package io.linchpin.ui.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.linchpin.identity.CurrentUser;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.Imports;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Note;
import java.util.Optional;

/** What taking an import back would leave or has left, because somebody has changed it since. */
final class RevertCard extends Card {
    /** How many of the rows that would stay are told before anything is taken back. */
    static final int TOLD = 200;

    private RevertCard(String title, Note note) {
        super(title);
        icon(Icon.REVERT);
        flush();
        fixed();
        addClassNames("imports-refused", "imports-revert");
        note.addClassName("imports-refusal");
        add(note);
    }

    private void rows(ToldRows rows) {
        rows.named();
        if (rows.isLong()) addClassName("many");
        add(rows);
    }

    /** Before: says what would stay, and asks. */
    static RevertCard asking(
            ImportWords words, ImportRun run, Imports.RevertPreview preview, Runnable revert, Runnable leave) {
        var note = preview.kept() == 0
                ? Note.info(words.text("imports.revert.all"))
                : Note.warn(words.text("imports.revert.kept", preview.kept()));
        var card = new RevertCard(words.text("imports.revert.title", run.number()), note);
        if (preview.kept() > 0) {
            var told = preview.first();
            var rows = new ToldRows(words, run, words.text("imports.revert.kept", preview.kept()), told.size());
            rows.setItems(told);
            card.rows(rows);
        }
        var back = new Button(words.text("component.back"), _ -> leave.run());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        var take = new Button(words.text("imports.revert.now"), _ -> revert.run());
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        take.addAttachListener(_ -> take.focus());
        card.footer(back, take);
        return card;
    }

    /** Afterwards; empty when nothing stayed. */
    static Optional<RevertCard> done(Imports imports, CurrentUser user, ImportWords words, ImportRun run) {
        var kept = imports.countKept(user, run.id());
        if (kept == 0) return Optional.empty();
        var title = words.text("imports.revert.stayed", kept);
        var card = new RevertCard(title, Note.info(words.text("imports.revert.stayed.text")));
        var rows = new ToldRows(words, run, title, kept);
        rows.setItems(
                query -> imports.kept(user, run.id(), query.getOffset(), query.getLimit()).stream(), _ -> rows.count());
        card.rows(rows);
        return Optional.of(card);
    }
}
