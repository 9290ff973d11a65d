package io.linchpin.ui.imports;

import com.vaadin.flow.component.html.Div;
import io.linchpin.identity.CurrentUser;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.Imports;
import io.linchpin.imports.PlanFilter;
import io.linchpin.imports.Plans;
import java.util.function.Consumer;

/** The plan of a run with its figures: what it changes, what was refused, and beside it what that means. */
final class RunBody extends Div {
    private final Consumer<PlanQuestion> asked;
    private final Consumer<ImportRun> changed;
    private final PlanSums sums;
    private final PlanCard plan;
    private final MeaningCard meaning;
    private PlanQuestion question;

    /**
     * @param asked is told what is looked at
     * @param changed is told when rows were left out or taken in again
     */
    RunBody(
            Imports imports,
            Plans plans,
            CurrentUser user,
            ImportWords words,
            ImportRun run,
            PlanQuestion question,
            Consumer<PlanQuestion> asked,
            Consumer<ImportRun> changed) {
        this.asked = asked;
        this.changed = changed;
        this.question = question;
        addClassNames("imports-body", "col");
        sums = new PlanSums(words, run, question.filter(), this::choose, this::showRefused);
        plan = new PlanCard(plans, user, words, run, question, this::looked, this::dropped);
        meaning = new MeaningCard(plans, user, words, run, this::choose);
        var left = new Div(plan);
        left.addClassNames("col", "imports-column");
        RefusedCard.of(imports, user, words, run).ifPresent(left::add);
        OverruledCard.of(imports, user, words, run).ifPresent(left::add);
        if (run.takenBack()) RevertCard.done(imports, user, words, run).ifPresent(left::addComponentAsFirst);
        var right = new Div();
        right.addClassNames("col", "imports-column");
        if (MeaningCard.isTold(run)) right.add(meaning);
        right.add(new UnderstoodCard(words, run), new OtherRunsCard(imports, user, words, run.id()));
        var body = new Div(left, right);
        body.addClassNames("body", "imports-plan");
        add(sums, body);
    }

    private void choose(PlanFilter filter) {
        plan.show(question.about(filter));
        looked(question.about(filter));
    }

    private void looked(PlanQuestion next) {
        question = next;
        sums.mark(next.map() ? null : next.filter());
        asked.accept(next);
    }

    private void dropped(ImportRun now) {
        sums.show(now);
        meaning.changed(now);
        changed.accept(now);
    }

    private void showRefused() {
        getElement()
                .executeJs("this.querySelector('.imports-refused').scrollIntoView();"
                        + "this.querySelector('.imports-refused vaadin-grid').focus()");
    }
}
