package io.linchpin.ui.imports;

import com.vaadin.flow.component.html.Div;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.PlanFilter;
import io.linchpin.imports.PlanFilter.Wanted;
import io.linchpin.imports.RowKind;
import io.linchpin.ui.component.DiffSign;
import io.linchpin.ui.component.SummaryBar;
import io.linchpin.ui.component.SummaryTile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a plan does, in figures that lead to the rows. What there is none of is left out, but never whether something is new, or refused. */
final class PlanSums extends Div {
    private static final List<RowKind> PEOPLE = List.of(RowKind.TEAMS, RowKind.PEOPLE);

    private final ImportWords words;
    private final Consumer<PlanFilter> choose;
    private final Runnable showRefused;
    private final Map<SummaryTile, PlanFilter> tiles = new LinkedHashMap<>();
    private PlanFilter shown;

    PlanSums(ImportWords words, ImportRun run, PlanFilter shown, Consumer<PlanFilter> choose, Runnable showRefused) {
        this.words = words;
        this.shown = shown;
        this.choose = choose;
        this.showRefused = showRefused;
        show(run);
    }

    /** Shows the figures as they are now. */
    void show(ImportRun run) {
        tiles.clear();
        var order = new ArrayList<SummaryTile>();
        for (var kind : List.of(RowKind.CIS, RowKind.RELATIONSHIPS)) order.addAll(of(run, kind));
        for (var kind : PEOPLE) order.addAll(party(run, kind));
        var dropped = run.total().drop();
        if (dropped > 0) order.add(new SummaryTile(DiffSign.OUT, dropped, words.text("imports.sum.dropped")));
        var refused = new SummaryTile(DiffSign.REFUSE, run.total().refuse(), words.text("imports.sum.refused"));
        order.add(run.total().refuse() > 0 ? refused.opens(showRefused) : refused);
        var bar = new SummaryBar(order.toArray(SummaryTile[]::new));
        run.files().stream()
                .map(file -> words.text("imports.sum.file", file.name(), file.format()))
                .distinct()
                .limit(2)
                .forEach(line -> bar.rest(new Div(line)));
        bar.addClassName("imports-sums");
        removeAll();
        add(bar);
        mark(shown);
    }

    /** Marks the figure whose rows are looked at. */
    void mark(@Nullable PlanFilter looked) {
        if (looked != null) shown = looked;
        tiles.forEach((tile, filter) -> tile.setSelected(filter.equals(looked)));
    }

    private List<SummaryTile> of(ImportRun run, RowKind kind) {
        var counts = run.counts(kind);
        var found = new ArrayList<SummaryTile>();
        found.add(tile(DiffSign.ADD, counts.create(), kind, Wanted.CREATE));
        if (counts.update() > 0) found.add(tile(DiffSign.CHANGE, counts.update(), kind, Wanted.UPDATE));
        if (counts.retire() > 0) found.add(tile(DiffSign.REMOVE, counts.retire(), kind, Wanted.RETIRE));
        if (counts.same() > 0)
            found.add(
                    new SummaryTile(DiffSign.SAME, counts.same(), words.text("imports.sum." + kind.name() + ".same")));
        return found;
    }

    private List<SummaryTile> party(ImportRun run, RowKind kind) {
        var counts = run.counts(kind);
        var found = new ArrayList<SummaryTile>();
        if (counts.create() > 0) found.add(tile(DiffSign.ADD, counts.create(), kind, Wanted.CREATE));
        if (counts.update() > 0) found.add(tile(DiffSign.CHANGE, counts.update(), kind, Wanted.UPDATE));
        return found;
    }

    private SummaryTile tile(DiffSign sign, long count, RowKind kind, Wanted wanted) {
        var filter = new PlanFilter(kind, wanted, "", "", "", null, "");
        var tile = new SummaryTile(sign, count, words.text("imports.sum." + kind.name() + "." + wanted.name()))
                .opens(() -> choose.accept(filter));
        tiles.put(tile, filter);
        return tile;
    }
}
