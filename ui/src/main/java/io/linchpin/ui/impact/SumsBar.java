package io.linchpin.ui.impact;

import com.vaadin.flow.component.html.Div;
import io.linchpin.impact.ImpactReport;
import io.linchpin.impact.ImpactState;
import io.linchpin.ui.component.State;
import io.linchpin.ui.component.SummaryBar;
import io.linchpin.ui.component.SummaryTile;

/** How much is in each state; a press narrows what is shown to that state, another one shows everything again. */
class SumsBar extends Div {
    private final ImpactPage page;

    SumsBar(ImpactPage page) {
        this.page = page;
        addClassName("impact-sums");
    }

    void show(Answer answer, ImpactReport report) {
        var tiles = Asking.FILTERS.stream()
                .map(state -> tile(answer.asking(), state, report))
                .toArray(SummaryTile[]::new);
        removeAll();
        add(new SummaryBar(tiles).rest(services(report), measured(answer, report)));
    }

    private Div services(ImpactReport report) {
        var totals = report.totals();
        var touched =
                totals.services().values().stream().mapToInt(Integer::intValue).sum();
        var services = new Div(
                new Div(getTranslation("impact.services", touched, totals.allServices(), totals.criticalServices())),
                new Div(getTranslation("impact.unknown", totals.unknown())));
        services.addClassName("el");
        return services;
    }

    private Div measured(Answer answer, ImpactReport report) {
        var totals = report.totals();
        var taken = answer.taken();
        var counted = taken == null
                ? getTranslation("impact.counted", totals.impacted(), totals.allCis())
                : getTranslation("impact.taken", totals.impacted(), totals.allCis(), taken.toMillis());
        var measured = new Div(new Div(counted), new Div(getTranslation("impact.topology", report.topologyVersion())));
        measured.addClassNames("t3", "num", "end", "nw");
        return measured;
    }

    private SummaryTile tile(Asking asking, State state, ImpactReport report) {
        var tile = state == State.ABSORBED
                ? new SummaryTile(state, report.totals().absorbed(), getTranslation("impact.tile.groups"))
                : tile(state, report.totals());
        tile.opens(() -> page.ask(page.asking().showing(asking.look().only() == state ? null : state)));
        tile.setSelected(asking.look().only() == state);
        return tile;
    }

    private SummaryTile tile(State state, ImpactReport.Totals totals) {
        var level = ImpactState.valueOf(state.name());
        int cis = totals.states().getOrDefault(level, 0);
        int services = totals.services().getOrDefault(level, 0);
        return new SummaryTile(state, cis, getTranslation("impact.tile", services, cis - services));
    }
}
