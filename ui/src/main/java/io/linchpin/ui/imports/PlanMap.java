package io.linchpin.ui.imports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.linchpin.cmdb.CiId;
import io.linchpin.identity.CurrentUser;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.PlanAction;
import io.linchpin.imports.PlanGraph;
import io.linchpin.imports.Plans;
import io.linchpin.ui.component.Background;
import io.linchpin.ui.component.Loading;
import io.linchpin.ui.component.Texts;
import io.linchpin.ui.component.Trouble;
import io.linchpin.ui.component.map.MapTree;
import io.linchpin.ui.component.map.ServiceMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a plan changes, drawn, with the same as a table beside it. */
final class PlanMap extends Div {
    private final ImportWords words;
    private final Plans plans;
    private final CurrentUser user;
    private final ImportRun run;
    private final ServiceMap map = new ServiceMap();
    private final MapTree table = new MapTree();
    private final Span shown = new Span();
    private final Button around;
    private final Button whole;
    private final Div head;
    private final Div both;
    private final Background background = new Background();
    private Set<String> stored = Set.of();
    private @Nullable CiId centre;
    private @Nullable CiId picked;

    PlanMap(ImportWords words, Plans plans, CurrentUser user, ImportRun run, @Nullable CiId centre) {
        this.words = words;
        this.plans = plans;
        this.user = user;
        this.run = run;
        this.centre = centre;
        addClassName("imports-map-tab");
        shown.addClassNames("t2", "sm", "grow");
        around = button("imports.map.around", () -> ask(picked));
        whole = button("imports.map.largest", () -> ask(null));
        head = new Div(shown, around, whole);
        head.addClassName("imports-map-head");
        map.setSizeFull();
        map.setName(words.text("imports.map.name", run.number()));
        map.setEmptyText(words.text("imports.map.empty"));
        table.setSizeFull();
        table.twin(map);
        map.addPickListener(this::pick);
        table.addPickListener(this::pick);
        map.addOpenListener(this::open);
        table.addOpenListener(this::open);
        both = new Div(map, table);
        both.addClassName("imports-map-both");
        add(new Loading(10));
        ask(centre);
    }

    private Button button(String key, Runnable act) {
        var button = new Button(words.text(key), _ -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setVisible(false);
        return button;
    }

    private void ask(@Nullable CiId wanted) {
        centre = wanted;
        Loading.recomputing(both, true);
        background.ask(() -> plans.graph(user, run.id(), wanted), this::show, failure -> {
            removeAll();
            add(Trouble.note(failure, () -> ask(wanted)));
        });
    }

    private void show(PlanGraph plan) {
        removeAll();
        add(head, both);
        Loading.recomputing(both, false);
        stored = plan.nodes().stream()
                .filter(node -> node.action() != PlanAction.CREATE)
                .map(node -> node.id().toString())
                .collect(Collectors.toSet());
        var drawn = new PlanPicture(
                        words.catalogue(),
                        sign -> Texts.text(sign.key(), words.formats().locale()))
                .of(plan);
        map.setGraph(drawn);
        table.setGraph(drawn);
        shown.setText(told(plan));
        picked = null;
        around.setVisible(false);
        whole.setVisible(centre != null);
    }

    private String told(PlanGraph plan) {
        if (plan.all() == 0 && plan.nodes().isEmpty())
            return words.text(run.total().changes() == 0 ? "imports.map.nothing" : "imports.map.tooLarge");
        if (centre != null) {
            var name = plan.nodes().stream()
                    .filter(node -> node.id().equals(centre))
                    .map(PlanGraph.Node::name)
                    .findFirst()
                    .orElse("");
            return words.text("imports.map.shown.around", plan.nodes().size(), plan.all(), name);
        }
        return words.text(
                plan.nodes().size() == plan.all() ? "imports.map.shown.all" : "imports.map.shown.largest",
                plan.nodes().size(),
                plan.all());
    }

    private void pick(String id) {
        picked = CiId.of(id);
        around.setVisible(!picked.equals(centre));
    }

    private void open(String id) {
        if (stored.contains(id)) UI.getCurrent().navigate("cmdb/" + id);
    }
}
