package io.linchpin.ui.impact;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.linchpin.impact.ImpactReport;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Segmented;
import io.linchpin.ui.component.map.MapTree;
import io.linchpin.ui.component.map.ServiceMap;
import java.util.List;

/** An answer: its sums, the map and its table, why one CI is hit, and who has to know. */
class AnswerPane extends Div {

    /** What shares one place where there is no room for both. */
    private enum Side {
        MAP,
        TABLE
    }

    private enum Tab {
        WHY,
        OWNERS,
        COLLISIONS
    }

    private final Words words;
    private final ImpactPage page;
    private final SumsBar sums;
    private final Segmented<Families> by;
    private final ServiceMap map = new ServiceMap();
    private final MapTree table = new MapTree();
    private final Div tableRest = new Div();
    private final Div mid = new Div();
    private final Div bottom = new Div();
    private final Div owners = new Div();
    private final Div collisions = new Div();
    private final WhySlot why;

    /** @param families by which the map can be collapsed */
    AnswerPane(Words words, ImpactPage page, List<Families> families) {
        this.words = words;
        this.page = page;
        by = new Segmented<>(getTranslation("impact.by"), families, family -> getTranslation("impact.by." + family));
        by.addClassName("wide");
        by.addValueChangeListener(event -> {
            if (event.isFromClient()) page.ask(page.asking().collapsing(event.getValue()));
        });
        sums = new SumsBar(page);
        why = new WhySlot(words, page, this::select);
        addClassName("impact-answer");
        add(sums, mid(), bottom());
    }

    /** The choice between map and table, for the head of a narrow page. */
    Segmented<?> sides() {
        var sides = new Segmented<>(
                getTranslation("impact.side"), List.of(Side.values()), side -> getTranslation("impact.side." + side));
        sides.addClassName("narrow");
        sides.addValueChangeListener(event -> mid.setClassName("as-table", event.getValue() == Side.TABLE));
        return sides;
    }

    void show(Answer answer, ImpactReport report) {
        var asking = answer.asking();
        sums.show(answer, report);
        var graph = ImpactGraph.of(
                report, words, asking.look().only(), asking.look().by().of(report, answer.sites(), words));
        by.setValue(asking.look().by());
        map.setGraph(graph);
        table.setGraph(graph);
        rest(asking, report);
        owners.removeAll();
        owners.add(new OwnersCard(getTranslation("impact.owners"), Owners.of(report.impacted()), why::select));
        collisions.removeAll();
        var asksForWork = asking.window() != null || !asking.changes().isEmpty();
        collisions.add(new CollisionsCard(words, report.collisions(), asksForWork));
        bottom.setClassName("with-collisions", asksForWork);
        why.show(asking, report);
    }

    void forget() {
        why.forget();
    }

    private Div mid() {
        map.setSizeFull();
        map.setName(getTranslation("impact.map"));
        map.setEmptyText(getTranslation("impact.map.empty"));
        table.twin(map);
        map.addPickListener(id -> why.explain(id));
        table.addPickListener(id -> why.explain(id));
        map.addOpenListener(AnswerPane::open);
        table.addOpenListener(AnswerPane::open);
        var drawing = new Card(getTranslation("impact.map"))
                .subtitle(getTranslation("impact.map.subtitle"))
                .actions(by)
                .flush();
        drawing.addClassName("impact-map");
        drawing.add(map);
        var rows = new Card(getTranslation("impact.table"))
                .subtitle(getTranslation("impact.table.subtitle"))
                .flush()
                .footer(tableRest);
        rows.addClassName("impact-table");
        rows.add(table);
        tableRest.addClassName("impact-rest");
        mid.add(drawing, rows);
        mid.addClassName("impact-mid");
        return mid;
    }

    private Div bottom() {
        var tabs = new Segmented<>(
                getTranslation("impact.tab"), List.of(Tab.values()), tab -> getTranslation("impact.tab." + tab));
        tabs.addClassName("narrow");
        tabs.addValueChangeListener(event -> {
            bottom.setClassName("as-owners", event.getValue() == Tab.OWNERS);
            bottom.setClassName("as-collisions", event.getValue() == Tab.COLLISIONS);
        });
        owners.addClassName("impact-slot-owners");
        collisions.addClassName("impact-slot-collisions");
        bottom.add(tabs, why, owners, collisions);
        bottom.addClassName("impact-bottom");
        return bottom;
    }

    /** What is not shown, and how to see it. */
    private void rest(Asking asking, ImpactReport report) {
        tableRest.removeAll();
        var only = asking.look().only();
        if (only != null)
            tableRest.add(
                    new Span(getTranslation("impact.only", getTranslation(only.key()))),
                    new LinkButton(
                            getTranslation("impact.only.clear"),
                            () -> page.ask(page.asking().showing(null))));
        var listed = report.impacted().size();
        if (report.hidden() > 0) {
            tableRest.add(new Span(getTranslation(
                    asking.look().all() ? "impact.hidden.most" : "impact.hidden", listed, report.hidden())));
            if (!asking.look().all())
                tableRest.add(new LinkButton(
                        getTranslation("impact.hidden.show"),
                        () -> page.ask(page.asking().showingAll())));
        } else if (only == null) tableRest.add(new Span(getTranslation("impact.hidden.none", listed)));
    }

    private void select(String id) {
        map.setSelected(id);
        table.setSelected(id);
    }

    /** A group's page is that of its CI. */
    private static void open(String id) {
        var ci = id.contains("/") ? id.substring(0, id.indexOf('/')) : id;
        UI.getCurrent().navigate("cmdb/" + ci);
    }
}
