package io.linchpin.ui.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.linchpin.cmdb.PointsAtCi.Pointer;
import io.linchpin.identity.CurrentUser;
import io.linchpin.imports.Consequences;
import io.linchpin.imports.Consequences.Comparison;
import io.linchpin.imports.Consequences.Named;
import io.linchpin.imports.Consequences.Retired;
import io.linchpin.imports.Consequences.ServiceConsequence;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.ImportState;
import io.linchpin.imports.PlanFilter;
import io.linchpin.imports.Plans;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.Unowned;
import io.linchpin.shared.Conflict;
import io.linchpin.ui.component.Background;
import io.linchpin.ui.component.Bold;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.CiLink;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Loading;
import io.linchpin.ui.component.Sentence;
import io.linchpin.ui.component.State;
import io.linchpin.ui.component.Texts;
import io.linchpin.ui.component.Trouble;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a plan means for services and work: found out beside the page, and again when rows are left out. */
final class MeaningCard extends Card {
    private final Plans plans;
    private final CurrentUser user;
    private final ImportWords words;
    private final Consumer<PlanFilter> show;
    private final Background background = new Background();
    private ImportRun run;

    /** @param show shows the rows that something is about */
    MeaningCard(Plans plans, CurrentUser user, ImportWords words, ImportRun run, Consumer<PlanFilter> show) {
        super(words.text("imports.meaning"));
        this.plans = plans;
        this.user = user;
        this.words = words;
        this.run = run;
        this.show = show;
        subtitle(words.text("imports.meaning.for"));
        flush();
        fixed();
        addClassName("imports-meaning");
        add(new Loading(4).sentence(words.text("imports.meaning.comparing")));
        ask();
    }

    /** The plan has become another one. */
    void changed(ImportRun now) {
        run = now;
        Loading.recomputing(body(), true);
        ask();
    }

    private void ask() {
        background.ask(() -> plans.consequences(user, run.id()), this::show, failure -> {
            Loading.recomputing(body(), false);
            removeAll();
            if (failure instanceof Conflict unknown) add(item(Icon.INFO, null, Texts.say(unknown)));
            else add(Trouble.note(failure, this::ask));
        });
    }

    private void show(Consequences told) {
        Loading.recomputing(body(), false);
        removeAll();
        told.services().stream().map(this::service).forEach(this::add);
        if (told.more() > 0) add(item(Icon.MORE, null, words.text("imports.meaning.more", told.more())));
        told.retired().stream().map(this::retired).forEach(this::add);
        if (told.weakNewcomers() > 0)
            add(item(Icon.AT_RISK, State.AT_RISK, words.text("imports.meaning.newcomers", told.weakNewcomers())));
        told.unowned().stream().map(this::unowned).forEach(this::add);
        add(compared(told));
    }

    /** Whether services were compared, and when. */
    private Component compared(Consequences told) {
        var at = words.formats().full(told.at());
        if (told.comparison() != Comparison.DONE)
            return item(
                    told.comparison() == Comparison.NOTHING_TO_LOSE ? Icon.OK : Icon.INFO,
                    told.comparison() == Comparison.NOTHING_TO_LOSE ? State.OK : null,
                    words.text("imports.meaning." + told.comparison().name()),
                    new Div(words.text("imports.meaning." + told.comparison().name() + ".why")));
        if (!told.services().isEmpty()) return item(Icon.INFO, null, "", new Div(words.text("imports.meaning.at", at)));
        return item(
                Icon.OK, State.OK, words.text("imports.meaning.calm"), new Div(words.text("imports.meaning.at", at)));
    }

    private Component service(ServiceConsequence told) {
        var state = !told.gained().isEmpty() ? State.DOWN : told.isWorse() ? State.AT_RISK : State.OK;
        var name = new Div(named(told.service()), new Span(" " + words.text(title(told))));
        name.addClassName("b");
        var lines = new Div();
        for (var spare : told.weaker()) {
            var numbers = spare.numbers();
            lines.add(
                    numbers == null
                            ? line("imports.meaning.spare.hidden", named(spare.ci()), spare.group())
                            : line(
                                    "imports.meaning.spare",
                                    named(spare.ci()),
                                    spare.group(),
                                    String.valueOf(numbers.membersBefore()),
                                    String.valueOf(numbers.members()),
                                    String.valueOf(numbers.needed())));
            if (numbers != null && numbers.members() > 0 && !spare.left().isEmpty())
                lines.add(line("imports.meaning.left", all(spare.left())));
        }
        for (var point : told.gained()) {
            lines.add(line("imports.meaning.gained", named(point.ci())));
            if (point.path().size() > 2) lines.add(path(point.path()));
        }
        for (var shared : told.shared())
            lines.add(line("imports.meaning.shared", named(shared.ci()), shared.group(), all(shared.by())));
        if (!told.lost().isEmpty()) lines.add(line("imports.meaning.lost", all(told.lost())));
        return item(state.icon(), state, name, lines);
    }

    private static String title(ServiceConsequence told) {
        if (!told.gained().isEmpty()) return "imports.meaning.title.single";
        if (!told.weaker().isEmpty()) return "imports.meaning.title.weaker";
        return told.shared().isEmpty() ? "imports.meaning.title.better" : "imports.meaning.title.shared";
    }

    /** From the service down to what would take it down. */
    private Div path(List<Named> steps) {
        var path = new Div();
        path.addClassNames("imports-path", "xs", "t3");
        for (var at = 0; at < steps.size(); at++) {
            if (at > 0) path.add(new Span(" ← "));
            path.add(named(steps.get(at)));
        }
        return path;
    }

    private Component retired(Retired told) {
        var lines = new Div();
        if (told.dependents() > 0)
            lines.add(line(
                    "imports.meaning.dependents",
                    new Bold(words.formats().number(told.dependents())),
                    all(told.first())));
        told.work().stream().filter(Pointer::open).forEach(work -> lines.add(work(work, "imports.meaning.work")));
        var closed = told.work().stream().filter(work -> !work.open()).count();
        if (closed > 0) lines.add(new Div(words.text("imports.meaning.work.closed", closed)));
        var title = new Sentence("imports.meaning.retired", new CiLink(told.name(), "cmdb/" + told.id()));
        title.addClassName("b");
        return item(Icon.AT_RISK, State.AT_RISK, title, lines);
    }

    private Div work(Pointer work, String key) {
        return new Div(new Sentence(key, work.number(), work.kind(), work.title()));
    }

    private Component unowned(Unowned told) {
        var title =
                words.text("imports.meaning.without." + told.lacks().name(), told.added() + told.lost(), told.lost());
        var names = new Span(String.join(", ", told.first())
                + (told.added() + told.lost() > told.first().size() ? ", … " : " "));
        var rows = new Button(
                words.text("imports.meaning.rows"),
                _ -> show.accept(new PlanFilter(RowKind.CIS, null, "", "", "", told.lacks(), "")));
        rows.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return item(Icon.AT_RISK, State.AT_RISK, title, new Div(names, rows));
    }

    private Div line(String key, Object... parts) {
        return new Div(new Sentence(key, parts));
    }

    private Component all(List<Named> several) {
        var names = new Span();
        for (var at = 0; at < several.size(); at++) {
            if (at > 0) names.add(new Span(", "));
            names.add(named(several.get(at)));
        }
        return names;
    }

    private Component named(Named named) {
        if (named.hidden())
            return new Span(
                    named.name().isEmpty()
                            ? words.text("imports.meaning.somebody")
                            : words.text("imports.meaning.provided", named.name()));
        return named.id() == null ? new Bold(named.name()) : new CiLink(named.name(), "cmdb/" + named.id());
    }

    private static Div item(Icon icon, @Nullable State state, String title, Component... more) {
        return item(icon, state, new Bold(title), more);
    }

    private static Div item(Icon icon, @Nullable State state, Component title, Component... more) {
        var glyph = icon.create(15);
        if (state != null) glyph.addClassNames("gl", state.className());
        var body = new Div(title);
        body.add(more);
        var item = new Div(glyph, body);
        item.addClassName("imports-means");
        return item;
    }

    /** Whether it can be told of a run at all. */
    static boolean isTold(ImportRun run) {
        return run.planned() && run.state() != ImportState.DISCARDED;
    }
}
