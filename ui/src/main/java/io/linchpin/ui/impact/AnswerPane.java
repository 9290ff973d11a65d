package io.linchpin.ui.impact;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.linchpin.cmdb.CiId;
import io.linchpin.impact.ImpactReport;
import io.linchpin.impact.WhyNot;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Segmented;
import io.linchpin.ui.component.map.MapTree;
import io.linchpin.ui.component.map.ServiceMap;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** An answer: its sums, the map and its table, why one CI is hit, and who has to know. */
class AnswerPane extends Div {

    /** What shares one place where there is no room for both. */
    private enum Side {
        MAP,
        TABLE
    }

    private enum Tab {
        WHY,
        OWNERS
    }

    private final Words words;
    private final Consumer<Asking> ask;
    private final SumsBar sums;
    private final ServiceMap map = new ServiceMap();
    private final MapTree table = new MapTree();
    private final Div tableRest = new Div();
    private final Div mid = new Div();
    private final Div owners = new Div();
    private final WhySlot why;

    AnswerPane(
            Words words, Consumer<Asking> ask, CiPicker.Find find, BiFunction<Asking, CiId, Supplier<WhyNot>> whyNot) {
        this.words = words;
        this.ask = ask;
        sums = new SumsBar(ask);
        why = new WhySlot(words, find, whyNot, this::select);
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
        var graph = ImpactGraph.of(report, words, asking.only());
        map.setGraph(graph);
        table.setGraph(graph);
        rest(asking, report);
        owners.removeAll();
        owners.add(new OwnersCard(getTranslation("impact.owners"), Owners.of(report.impacted()), why::select));
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
        var bottom = new Div();
        var tabs = new Segmented<>(
                getTranslation("impact.tab"), List.of(Tab.values()), tab -> getTranslation("impact.tab." + tab));
        tabs.addClassName("narrow");
        tabs.addValueChangeListener(event -> bottom.setClassName("as-owners", event.getValue() == Tab.OWNERS));
        owners.addClassName("impact-slot-owners");
        bottom.add(tabs, why, owners);
        bottom.addClassName("impact-bottom");
        return bottom;
    }

    /** What is not shown, and how to see it. */
    private void rest(Asking asking, ImpactReport report) {
        tableRest.removeAll();
        var only = asking.only();
        if (only != null)
            tableRest.add(
                    new Span(getTranslation("impact.only", getTranslation(only.key()))),
                    new LinkButton(getTranslation("impact.only.clear"), () -> ask.accept(asking.showing(null))));
        var listed = report.impacted().size();
        if (report.hidden() > 0) {
            tableRest.add(new Span(
                    getTranslation(asking.all() ? "impact.hidden.most" : "impact.hidden", listed, report.hidden())));
            if (!asking.all())
                tableRest.add(
                        new LinkButton(getTranslation("impact.hidden.show"), () -> ask.accept(asking.showingAll())));
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
