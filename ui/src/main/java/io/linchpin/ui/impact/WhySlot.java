package io.linchpin.ui.impact;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.linchpin.cmdb.CiId;
import io.linchpin.impact.ImpactReport;
import io.linchpin.impact.ShownCi;
import io.linchpin.impact.WhyNot;
import io.linchpin.ui.component.Background;
import io.linchpin.ui.component.Trouble;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The place where one CI is explained: why it is hit, or why it is not. */
class WhySlot extends Div {
    private final Words words;
    private final CiPicker.Find find;
    private final BiFunction<Asking, CiId, Supplier<WhyNot>> whyNot;
    private final Consumer<String> selected;
    private final Background background = new Background();
    private Asking asking = Asking.NOTHING;
    private @Nullable ImpactReport report;
    private @Nullable String explained;
    private boolean picked;

    /**
     * @param whyNot called on the page, its answer got beside it
     * @param selected told the id of what is explained without having been picked on the map or in its table
     */
    WhySlot(
            Words words,
            CiPicker.Find find,
            BiFunction<Asking, CiId, Supplier<WhyNot>> whyNot,
            Consumer<String> selected) {
        this.words = words;
        this.find = find;
        this.whyNot = whyNot;
        this.selected = selected;
        addClassName("impact-slot-why");
    }

    /** Explains what somebody had picked, if it is still there, else the worst service or CI. */
    void show(Asking asked, ImpactReport found) {
        asking = asked;
        report = found;
        Answer.shown(found)
                .map(ci -> ci.id().toString())
                .filter(id -> picked && id.equals(explained))
                .findFirst()
                .or(() -> found.impacted().stream()
                        .findFirst()
                        .map(first -> first.ci().id().toString()))
                .ifPresentOrElse(this::begin, this::explainNothing);
    }

    private void begin(String id) {
        selected.accept(id);
        tell(id);
    }

    /** Says nothing any more: another question begins. */
    void forget() {
        background.forget();
        report = null;
        explained = null;
        picked = false;
    }

    /** Somebody picked it elsewhere than on the map or in its table. */
    void select(String id) {
        selected.accept(id);
        explain(id);
    }

    /** Somebody picked it on the map or in its table. */
    void explain(String id) {
        picked = true;
        tell(id);
    }

    private void tell(String id) {
        var found = report;
        if (found == null) return;
        explained = id;
        background.forget();
        Answer.proof(found, id)
                .map(proof -> WhyCard.about(words, found, proof))
                .or(() -> Answer.group(found, id).map(group -> WhyCard.about(words, group)))
                .ifPresentOrElse(this::put, () -> explainOk(found, id));
    }

    private void explainOk(ImpactReport found, String id) {
        Answer.shown(found)
                .filter(ci -> ci.id().toString().equals(id))
                .findFirst()
                .ifPresent(this::explainOk);
    }

    private void explainOk(ShownCi ci) {
        wonder(ci.id(), ci.name());
    }

    private void explainNothing() {
        explained = null;
        picked = false;
        put(WhyCard.holding(words, getTranslation("impact.why"), new Span(getTranslation("impact.why.nothing"))));
    }

    private void put(WhyCard card) {
        removeAll();
        add(card.with(new LinkButton(getTranslation("impact.whyNot.ask"), this::choose)));
    }

    private void choose() {
        var picker = new CiPicker(
                getTranslation("impact.whyNot.pick"),
                words.kind(),
                find,
                hit -> chosen(hit.ci().id(), hit.ci().name()));
        picker.setWidthFull();
        var text = new Div(getTranslation("impact.whyNot.text"));
        text.addClassNames("t2", "sm");
        removeAll();
        add(WhyCard.holding(words, getTranslation("impact.whyNot.ask"), new Div(text, picker)));
        picker.focus();
    }

    private void chosen(CiId id, String name) {
        var found = report;
        if (found != null && Answer.proof(found, id.toString()).isPresent()) select(id.toString());
        else wonder(id, name);
    }

    private void wonder(CiId id, String name) {
        background.ask(
                whyNot.apply(asking, id),
                answer -> put(WhyCard.whyNot(words, name, answer)),
                failure -> put(
                        WhyCard.holding(words, getTranslation("impact.whyNot.title", name), Trouble.note(failure))));
    }
}
