package io.linchpin.ui.impact;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.linchpin.cmdb.Strength;
import io.linchpin.impact.Arithmetic;
import io.linchpin.impact.GroupView;
import io.linchpin.impact.ImpactReport;
import io.linchpin.impact.ImpactState;
import io.linchpin.impact.PathStep;
import io.linchpin.impact.ShownCi;
import io.linchpin.impact.WhyNot;
import io.linchpin.ui.component.ArithmeticStrip;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.ProofPath;
import io.linchpin.ui.component.Sentence;
import io.linchpin.ui.component.State;
import io.linchpin.ui.component.StateBadge;

/** Why a CI is in its state, hop by hop; or why it stays OK. */
class WhyCard extends Card {
    private final Words words;

    private WhyCard(Words words, String title) {
        super(title);
        this.words = words;
        addClassName("impact-why");
    }

    static WhyCard about(Words words, ImpactReport report, Answer.Proof proof) {
        var ci = proof.ci();
        var card = new WhyCard(words, words.text("impact.why.title", ci.name()));
        card.beside(new StateBadge(State.of(ci.state())));
        card.actions(open(words, ci));
        var path = new ProofPath();
        path.addClassName("sm");
        proof.path().forEach(step -> card.step(path, step));
        var last =
                proof.path().isEmpty() ? ci : Answer.to(proof.path().getLast()).orElse(null);
        if (last != null) card.seed(path, report, last);
        card.add(path);
        return card;
    }

    static WhyCard about(Words words, GroupView group) {
        var card = new WhyCard(
                words, words.text("impact.why.group", group.group(), group.ci().name()));
        var sum = group.arithmetic();
        card.add(sum == null ? card.hiddenMembers() : card.strip(sum));
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

    private void step(ProofPath path, PathStep step) {
        var state = State.of(step.from().state());
        switch (step) {
            case PathStep.Edge edge -> {
                var sentence = new Sentence(
                        "impact.why.edge",
                        edge.from().name(),
                        new Span(words.phrase().apply(edge.type())),
                        edge.to().name());
                var sum = edge.arithmetic();
                if (sum != null) path.step(state, sentence, strip(sum));
                else path.step(state, sentence, rule(edge));
            }
            case PathStep.Hidden hidden -> {
                var provider = hidden.providedBy();
                path.step(
                        state,
                        provider == null
                                ? new Sentence(
                                        "impact.why.hidden.unknown",
                                        hidden.from().name())
                                : new Sentence(
                                        "impact.why.hidden", hidden.from().name(), provider),
                        words.text("impact.rule.hidden"));
            }
        }
    }

    private String rule(PathStep.Edge edge) {
        if (edge.group() != null) return words.text("impact.rule.hiddenMembers", edge.group());
        return words.text(edge.strength() == Strength.SOFT ? "impact.rule.soft" : "impact.rule.hard");
    }

    private void seed(ProofPath path, ImpactReport report, ShownCi ci) {
        var effect = report.seeds().stream()
                .filter(seed -> seed.ci().id().equals(ci.id()))
                .map(ImpactReport.StatedSeed::effect)
                .reduce(ImpactState.OK, ImpactState::worst);
        var state = State.of(effect == ImpactState.OK ? ci.state() : effect);
        path.step(state, new Sentence("impact.why.seed", ci.name(), words.text(state.key())), "");
    }

    private ArithmeticStrip strip(Arithmetic sum) {
        var formats = Formats.current();
        var decided = Reckoning.of(sum);
        return new ArithmeticStrip(sum.level() == ImpactState.OK ? State.ABSORBED : State.of(sum.level()))
                .term(words.text("impact.sum.members"), formats.number(sum.of()))
                .term(words.text("impact.sum.needs"), formats.number(sum.minUp()))
                .term(words.text("impact.sum.spare"), formats.number(sum.spare()))
                .term(
                        words.text(State.of(decided.counted()).key()),
                        words.text("impact.sum.term", decided.count(), decided.sign(), sum.spare()));
    }

    private Component place(WhyNot.Place place) {
        return switch (place) {
            case WhyNot.Place.Group(var group) -> {
                var sum = group.arithmetic();
                var line =
                        new Div(new Sentence("impact.whyNot.group", group.ci().name(), group.group()));
                line.add(new Div(sum == null ? hiddenMembers() : strip(sum)));
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

    private Span hiddenMembers() {
        var note = new Span(Icon.LOCK.create(13), new Span(words.text("impact.sum.hidden")));
        note.addClassNames("row", "t2", "sm");
        return note;
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
    WhyCard with(NativeButton otherQuestion) {
        actions(otherQuestion);
        return this;
    }
}
