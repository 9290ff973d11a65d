package io.linchpin.ui.impact;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.linchpin.impact.GroupView;
import io.linchpin.impact.ImpactReport;
import io.linchpin.impact.ShownCi;
import io.linchpin.impact.WhyNot;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Sentence;
import io.linchpin.ui.component.State;
import io.linchpin.ui.component.StateBadge;

/** Why a CI is in its state, hop by hop; or why it stays OK. */
class WhyCard extends Card {
    private final Words words;
    private final ToldProof told;

    private WhyCard(Words words, String title) {
        super(title);
        this.words = words;
        this.told = new ToldProof(words);
        addClassName("impact-why");
    }

    static WhyCard about(Words words, ImpactReport report, Answer.Proof proof) {
        var ci = proof.ci();
        var card = new WhyCard(words, words.text("impact.why.title", ci.name()));
        card.beside(new StateBadge(State.of(ci.state())));
        card.actions(open(words, ci));
        card.add(card.told.path(report, proof));
        return card;
    }

    static WhyCard about(Words words, GroupView group) {
        var card = new WhyCard(
                words, words.text("impact.why.group", group.group(), group.ci().name()));
        var sum = group.arithmetic();
        card.add(sum == null ? card.told.hiddenMembers() : card.told.strip(sum));
        group.members().forEach(member -> card.add(member(member)));
        return card;
    }

    /** @param ci may be unknown to the report, for it is not hit */
    static WhyCard whyNot(Words words, String ci, WhyNot answer) {
        var card = new WhyCard(words, words.text("impact.whyNot.title", ci));
        card.beside(new StateBadge(State.OK));
        card.add(new Paragraph(words.text("impact.whyNot." + answer.answer().name(), ci)));
        answer.at().forEach(place -> card.add(card.place(place)));
        return card;
    }

    /** Before anything is picked, while somebody looks for a CI, or when it could not be said. */
    static WhyCard holding(Words words, String title, Component content) {
        var card = new WhyCard(words, title);
        card.add(content);
        return card;
    }

    private Component place(WhyNot.Place place) {
        return switch (place) {
            case WhyNot.Place.Group(var group) -> {
                var sum = group.arithmetic();
                var line =
                        new Div(new Sentence("impact.whyNot.group", group.ci().name(), group.group()));
                line.add(new Div(sum == null ? told.hiddenMembers() : told.strip(sum)));
                line.addClassName("impact-at");
                yield line;
            }
            case WhyNot.Place.NotLive(var ci) -> new Div(new Sentence("impact.whyNot.notLive", ci.name()));
            case WhyNot.Place.Hidden hidden ->
                new Div(
                        hidden.providedBy() == null
                                ? words.text("impact.whyNot.hidden.unknown")
                                : words.text("impact.whyNot.hidden", hidden.providedBy()));
        };
    }

    private static Div member(ShownCi ci) {
        var line = new Div(new StateBadge(State.of(ci.state())).bare(), new Span(ci.name()));
        line.addClassNames("row", "sm", "impact-member");
        return line;
    }

    private static Anchor open(Words words, ShownCi ci) {
        return new Anchor("cmdb/" + ci.id(), words.text("impact.open"));
    }

    /** Puts the way to another question into the header. */
    void with(NativeButton otherQuestion) {
        actions(otherQuestion);
    }
}
