package io.linchpin.ui.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import io.linchpin.cmdb.CiId;
import io.linchpin.identity.CurrentUser;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.PlanFilter;
import io.linchpin.imports.Plans;
import io.linchpin.imports.RowKind;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Icon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a plan changes: kind by kind as rows, and as a map. */
final class PlanCard extends Card {
    private static final List<RowKind> ORDER =
            List.of(RowKind.CIS, RowKind.RELATIONSHIPS, RowKind.TEAMS, RowKind.PEOPLE);

    private final Plans plans;
    private final CurrentUser user;
    private final ImportWords words;
    private final Consumer<PlanQuestion> asked;
    private final Consumer<ImportRun> changed;
    private final Tabs tabs = new Tabs();
    private final Map<Tab, RowKind> kinds = new LinkedHashMap<>();
    private final Tab map;
    private final Div place = new Div();
    private ImportRun run;
    private PlanQuestion question;
    private @Nullable CiId centre;
    private boolean following;

    /**
     * @param asked is told what is looked at
     * @param changed is told when rows were left out or taken in again
     */
    PlanCard(
            Plans plans,
            CurrentUser user,
            ImportWords words,
            ImportRun run,
            PlanQuestion first,
            Consumer<PlanQuestion> asked,
            Consumer<ImportRun> changed) {
        this.plans = plans;
        this.user = user;
        this.words = words;
        this.run = run;
        this.question = first;
        this.asked = asked;
        this.changed = changed;
        flush();
        grows();
        addClassName("imports-changes");
        getElement().setAttribute("aria-label", words.text("imports.changes"));
        place.addClassName("imports-rows");
        for (var kind : ORDER)
            if (kind == first.filter().kind() || kind == RowKind.CIS || rows(kind) > 0) {
                var tab = tab(kind);
                kinds.put(tab, kind);
                tabs.add(tab);
            }
        map = new Tab(Icon.SERVICES.create(13), new Span(words.text("imports.map")));
        tabs.add(map);
        tabs.addSelectedChangeListener(_ -> chosen());
        add(tabs, place);
        show(first);
    }

    private long rows(RowKind kind) {
        return run.counts(kind).changes() + run.counts(kind).drop();
    }

    private Tab tab(RowKind kind) {
        return new Tab(
                new Span(words.kind(kind)),
                new Emphasis(words.formats().number(run.counts(kind).changes())));
    }

    private void chosen() {
        if (following) return;
        var kind = kinds.get(tabs.getSelectedTab());
        centre = null;
        look(kind == null ? question.onMap() : question.about(PlanFilter.all(kind)));
    }

    private void look(PlanQuestion next) {
        show(next);
        asked.accept(next);
    }

    /** Shows what somebody asks for elsewhere on the page. */
    void show(PlanQuestion next) {
        question = next;
        following = true;
        tabs.setSelectedTab(next.map() ? map : tab(next));
        following = false;
        place.removeAll();
        place.add(
                next.map()
                        ? new PlanMap(words, plans, user, run, centre)
                        : new PlanPane(
                                plans,
                                user,
                                words,
                                run,
                                next.filter(),
                                filter -> asked.accept(next.about(filter)),
                                this::around,
                                this::dropped));
    }

    private Tab tab(PlanQuestion next) {
        return kinds.entrySet().stream()
                .filter(entry -> entry.getValue() == next.filter().kind())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(map);
    }

    private void around(CiId ci) {
        centre = ci;
        look(question.onMap());
    }

    private void dropped(ImportRun now) {
        run = now;
        kinds.forEach((tab, kind) -> tab.getChildren()
                .filter(Emphasis.class::isInstance)
                .map(Emphasis.class::cast)
                .forEach(count ->
                        count.setText(words.formats().number(now.counts(kind).changes()))));
        changed.accept(now);
    }
}
