package io.linchpin.ui.impact;

import com.vaadin.flow.component.html.Span;
import io.linchpin.cmdb.Strength;
import io.linchpin.impact.Arithmetic;
import io.linchpin.impact.ImpactReport;
import io.linchpin.impact.ImpactState;
import io.linchpin.impact.PathStep;
import io.linchpin.impact.ShownCi;
import io.linchpin.ui.component.ArithmeticStrip;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.ProofPath;
import io.linchpin.ui.component.Sentence;
import io.linchpin.ui.component.State;
import java.util.List;

/** Tells a proof in words, hop by hop, with the arithmetic of its groups. */
record ToldProof(Words words) {

    /** Down to the seed, where that may be seen. */
    ProofPath path(ImpactReport report, Answer.Proof proof) {
        var path = steps(proof.path());
        var last = proof.path().isEmpty()
                ? proof.ci()
                : Answer.to(proof.path().getLast()).orElse(null);
        if (last != null) seed(path, report, last);
        return path;
    }

    /** The hops alone. */
    ProofPath steps(List<PathStep> steps) {
        var path = new ProofPath();
        path.addClassName("sm");
        steps.forEach(step -> step(path, step));
        return path;
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
                if (sum != null) path.step(state, sentence, origin(edge), strip(sum));
                else path.step(state, sentence, joined(rule(edge), origin(edge)));
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

    /** Who says so, and since when; empty for what is only thought of. */
    private String origin(PathStep.Edge edge) {
        var origin = edge.origin();
        if (origin == null) return "";
        var who = origin.sources().isEmpty() ? words.text("impact.rule.byHand") : String.join(", ", origin.sources());
        var since = origin.firstSeen();
        return since == null
                ? who
                : words.text("impact.rule.since", who, Formats.current().brief(since));
    }

    private static String joined(String rule, String origin) {
        return origin.isEmpty() ? rule : rule + " · " + origin;
    }

    private void seed(ProofPath path, ImpactReport report, ShownCi ci) {
        var effect = report.seeds().stream()
                .filter(seed -> seed.ci().id().equals(ci.id()))
                .map(ImpactReport.StatedSeed::effect)
                .reduce(ImpactState.OK, ImpactState::worst);
        var state = State.of(effect == ImpactState.OK ? ci.state() : effect);
        path.step(state, new Sentence("impact.why.seed", ci.name(), words.text(state.key())), "");
    }

    ArithmeticStrip strip(Arithmetic sum) {
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

    Span hiddenMembers() {
        var note = new Span(Icon.LOCK.create(13), new Span(words.text("impact.sum.hidden")));
        note.addClassNames("row", "t2", "sm");
        return note;
    }
}
