package io.linchpin.ui.impact;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.linchpin.cmdb.CiId;
import io.linchpin.impact.ImpactReport;
import io.linchpin.ui.component.Background;
import io.linchpin.ui.component.Trouble;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The place where one CI is explained: why it is hit, or why it is not. */
class WhySlot extends Div {
    private final Words words;
    private final ImpactPage page;
    private final Consumer<String> selected;
    private final Background background = new Background();
    private Asking asking = Asking.NOTHING;
    private @Nullable ImpactReport report;

    /** @param selected told the id of what is explained without having been picked on the map or in its table */
    WhySlot(Words words, ImpactPage page, Consumer<String> selected) {
        this.words = words;
        this.page = page;
        this.selected = selected;
        addClassName("impact-slot-why");
    }

    /** Explains what the question asks about, else the worst service or CI. */
    void show(Asking asked, ImpactReport found) {
        asking = asked;
        report = found;
        var why = asked.look().why();
        if (why != null && Answer.shows(found, why)) begin(why);
        else if (why != null && isCi(why)) wonder(CiId.of(why));
        else
            found.impacted().stream()
                    .findFirst()
                    .map(first -> first.ci().id().toString())
                    .ifPresentOrElse(this::begin, this::explainNothing);
    }

    private static boolean isCi(String id) {
        try {
            CiId.of(id);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private void begin(String id) {
        selected.accept(id);
        tell(id);
    }

    /** Says nothing any more: another question begins. */
    void forget() {
        background.forget();
        report = null;
    }

    /** Somebody picked it elsewhere than on the map or in its table. */
    void select(String id) {
        if (report != null && Answer.shows(report, id)) selected.accept(id);
        explain(id);
    }

    /** Somebody picked it on the map or in its table. */
    void explain(String id) {
        page.explains(id);
        tell(id);
    }

    private void tell(String id) {
        var found = report;
        if (found == null) return;
        background.forget();
        Answer.proof(found, id)
                .map(proof -> WhyCard.about(words, found, proof))
                .or(() -> Answer.group(found, id).map(group -> WhyCard.about(words, group)))
                .ifPresentOrElse(this::put, () -> {
                    if (isCi(id)) wonder(CiId.of(id));
                });
    }

    private void explainNothing() {
        put(WhyCard.holding(words, getTranslation("impact.why"), new Span(getTranslation("impact.why.nothing"))));
    }

    private void put(WhyCard card) {
        removeAll();
        page.whyNot()
                .ifPresent(questions ->
                        card.with(new LinkButton(getTranslation("impact.whyNot.ask"), () -> choose(questions))));
        add(card);
    }

    private void choose(CiPicker.Find find) {
        var picker = new CiPicker(
                getTranslation("impact.whyNot.pick"),
                words.kind(),
                find,
                hit -> select(hit.ci().id().toString()));
        picker.setWidthFull();
        var text = new Div(getTranslation("impact.whyNot.text"));
        text.addClassNames("t2", "sm");
        removeAll();
        add(WhyCard.holding(words, getTranslation("impact.whyNot.ask"), new Div(text, picker)));
        picker.focus();
    }

    private void wonder(CiId id) {
        page.whyNot().ifPresentOrElse(questions -> wonder(questions.of(asking, id)), () -> put(notAsked()));
    }

    private void wonder(Supplier<Answer.Spared> question) {
        background.ask(
                question,
                spared -> put(WhyCard.whyNot(words, spared.name(), spared.answer())),
                failure -> put(WhyCard.holding(words, getTranslation("impact.whyNot.ask"), Trouble.note(failure))));
    }

    private WhyCard notAsked() {
        return WhyCard.holding(
                words, getTranslation("impact.whyNot.ask"), new Span(getTranslation("impact.kept.whyNot")));
    }
}
