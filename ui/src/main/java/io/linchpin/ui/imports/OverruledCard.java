package io.linchpin.ui.imports;

import io.linchpin.identity.CurrentUser;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.Imports;
import io.linchpin.ui.component.Card;
import java.util.Optional;

/** What rows say and do not get, because a person or another source goes before theirs. */
final class OverruledCard extends Card {
    private OverruledCard(Imports imports, CurrentUser user, ImportWords words, ImportRun run, long rows) {
        super(words.text("imports.overruled", rows));
        flush();
        fixed();
        addClassName("imports-refused");
        footer(words.text("imports.overruled.text"));
        var grid = new ToldRows(words, run, words.text("imports.overruled", rows), rows);
        grid.named();
        grid.setItems(
                query -> imports.overruled(user, run.id(), query.getOffset(), query.getLimit()).stream(),
                _ -> grid.count());
        if (grid.isLong()) addClassName("many");
        add(grid);
    }

    /** Empty when every row gets what it says. */
    static Optional<OverruledCard> of(Imports imports, CurrentUser user, ImportWords words, ImportRun run) {
        var rows = run.total().overruled();
        return rows == 0 ? Optional.empty() : Optional.of(new OverruledCard(imports, user, words, run, rows));
    }
}
