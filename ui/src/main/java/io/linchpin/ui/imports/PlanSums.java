package io.linchpin.ui.imports;

import io.linchpin.imports.ImportRun;
import io.linchpin.imports.RowKind;
import io.linchpin.ui.component.DiffSign;
import io.linchpin.ui.component.SummaryBar;
import io.linchpin.ui.component.SummaryTile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a plan does, in figures that lead to the rows. What there is none of is left out, but never whether something is new, or refused. */
final class PlanSums {
    private final ImportWords words;
    private final Consumer<RowKind> choose;
    private final List<SummaryTile> tiles = new ArrayList<>();

    private PlanSums(ImportWords words, Consumer<RowKind> choose) {
        this.words = words;
        this.choose = choose;
    }

    static SummaryBar of(ImportWords words, ImportRun run, Consumer<RowKind> choose, Runnable showRefused) {
        var sums = new PlanSums(words, choose);
        sums.cis(run);
        sums.relationships(run);
        sums.people(run);
        var refused = new SummaryTile(DiffSign.REFUSE, run.total().refuse(), words.text("imports.sum.refused"));
        sums.tiles.add(run.total().refuse() > 0 ? refused.opens(showRefused) : refused);
        var bar = new SummaryBar(sums.tiles.toArray(SummaryTile[]::new));
        bar.addClassName("imports-sums");
        return bar;
    }

    private void cis(ImportRun run) {
        var cis = run.counts(RowKind.CIS);
        add(DiffSign.ADD, cis.create(), "imports.sum.cis.new", RowKind.CIS);
        addSome(DiffSign.CHANGE, cis.update(), "imports.sum.cis.changed", RowKind.CIS);
        addSame(cis.same(), "imports.sum.cis.same");
    }

    private void relationships(ImportRun run) {
        var relationships = run.counts(RowKind.RELATIONSHIPS);
        add(DiffSign.ADD, relationships.create(), "imports.sum.relationships.new", RowKind.RELATIONSHIPS);
        addSome(DiffSign.CHANGE, relationships.update(), "imports.sum.relationships.changed", RowKind.RELATIONSHIPS);
        addSame(relationships.same(), "imports.sum.relationships.same");
    }

    private void people(ImportRun run) {
        var people = run.counts(RowKind.PEOPLE).plus(run.counts(RowKind.TEAMS));
        var party = run.counts(RowKind.TEAMS).changes() > 0 ? RowKind.TEAMS : RowKind.PEOPLE;
        addSome(DiffSign.ADD, people.create(), "imports.sum.people.new", party);
        addSome(DiffSign.CHANGE, people.update(), "imports.sum.people.changed", party);
    }

    private void addSome(DiffSign sign, long count, String key, RowKind of) {
        if (count > 0) add(sign, count, key, of);
    }

    private void add(DiffSign sign, long count, String key, RowKind of) {
        tiles.add(new SummaryTile(sign, count, words.text(key)).opens(() -> choose.accept(of)));
    }

    private void addSame(long count, String key) {
        if (count > 0) tiles.add(new SummaryTile(DiffSign.SAME, count, words.text(key)));
    }
}
