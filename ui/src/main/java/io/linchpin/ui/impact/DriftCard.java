package io.linchpin.ui.impact;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.linchpin.impact.Drift;
import io.linchpin.impact.Drift.ChangedCi;
import io.linchpin.impact.Drift.ChangedEdge;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.CiLink;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Sentence;
import io.linchpin.ui.component.State;
import io.linchpin.ui.component.StateBadge;

/** How the topology has changed since an answer was kept: edge by edge, and what would be answered otherwise. */
final class DriftCard extends Card {
    private final Words words;

    /** @param again the page that asks the same question now */
    DriftCard(Words words, Drift drift, String again) {
        super(words.text("impact.drift", drift.edges().size(), drift.cis().size()));
        this.words = words;
        icon(Icon.WARNING);
        subtitle(words.text("impact.drift.topology", drift.topologyVersion()));
        actions(new Anchor(again, words.text("impact.kept.again")));
        addClassName("drift");
        flush();
        if (!drift.cis().isEmpty()) {
            add(band("impact.drift.cis", drift.cis().size()));
            var list = new UnorderedList();
            drift.cis().forEach(changed -> list.add(new ListItem(ci(changed))));
            add(list);
        }
        if (!drift.edges().isEmpty()) {
            add(band("impact.drift.edges", drift.edges().size()));
            var list = new UnorderedList();
            drift.edges().forEach(changed -> list.add(new ListItem(edge(changed))));
            add(list);
        }
        if (!drift.complete()) add(note(words.text("impact.drift.incomplete")));
    }

    private Div ci(ChangedCi changed) {
        var now = changed.now();
        var line = new Div(
                new CiLink(changed.ci().name(), "cmdb/" + changed.ci().id()),
                new StateBadge(State.of(changed.before())),
                Icon.NEXT.create(12),
                now == null ? new Span(words.text("impact.drift.gone")) : new StateBadge(State.of(now)));
        line.addClassName("drift-ci");
        return line;
    }

    private Div edge(ChangedEdge changed) {
        var edge = changed.edge();
        var sentence = new Sentence(
                "impact.why.edge",
                edge.from().name(),
                new Span(words.phrase().apply(edge.type())),
                edge.to().name());
        var how = new Span(words.text("impact.drift." + changed.how()));
        how.addClassNames("t2", "sm");
        var line = new Div(sentence, how);
        line.addClassName("drift-edge");
        return line;
    }

    private Div band(String key, int count) {
        var band = new Div(words.text(key, count));
        band.addClassNames("sub", "band");
        return band;
    }

    private static Div note(String text) {
        var note = new Div(text);
        note.addClassNames("weak-note", "t2", "sm");
        return note;
    }
}
