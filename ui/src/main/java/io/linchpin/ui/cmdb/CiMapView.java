package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.linchpin.cmdb.Catalogues;
import io.linchpin.cmdb.Ci;
import io.linchpin.cmdb.CiClass;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.Neighbour;
import io.linchpin.cmdb.Neighbourhood;
import io.linchpin.cmdb.Neighbourhood.Direction;
import io.linchpin.identity.Right;
import io.linchpin.shared.NotFound;
import io.linchpin.ui.component.Address;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Loading;
import io.linchpin.ui.component.PageHeader;
import io.linchpin.ui.component.Place;
import io.linchpin.ui.component.Segmented;
import io.linchpin.ui.component.map.MapTree;
import io.linchpin.ui.component.map.ServiceMap;
import io.linchpin.ui.shell.Shell;
import io.linchpin.ui.shell.SignedIn;
import io.linchpin.ui.shell.ViewNeeds;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The service map around one CI, and beside it the same as a table; what is asked stands in the address. */
@ViewNeeds(Right.SEE_CIS)
@Route(value = "cmdb/:id/map", layout = Shell.class)
@StyleSheet("css/cmdb.css")
@PermitAll
class CiMapView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Cmdb cmdb;
    private final SignedIn signedIn;
    private final Words words;
    private final ServiceMap map = new ServiceMap();
    private final MapTree table = new MapTree();
    private final Div picked = new Div();
    private final Span left = new Span();
    private final Place place = new Place(() -> new Loading(12));
    private final Segmented<Direction> direction;
    private final Select<Integer> depth = new Select<>();
    private final FilterChip<CiClass> classes;
    private MapQuestion question = MapQuestion.of(Map.of());
    private @Nullable Ci centre;

    CiMapView(Cmdb cmdb, Catalogues catalogues, SignedIn signedIn) {
        this.cmdb = cmdb;
        this.signedIn = signedIn;
        words = new Words(catalogues.current(), Formats.current());
        direction = new Segmented<>(
                words.text("cmdb.map.direction"),
                List.of(Direction.DOWN, Direction.BOTH, Direction.UP),
                choice -> words.text("cmdb.direction." + choice.name()));
        classes = new FilterChip<>(words.text("cmdb.column.CLASS"), CiClass::label, this::changed);
        addClassNames("cmdb-page", "col");
        place.addClassName("place");
        picked.addClassNames("row", "sm", "cmdb-picked");
        left.addClassNames("t2", "sm");
        left.getElement().setAttribute("role", "status");
        direction.addValueChangeListener(event -> {
            if (event.isFromClient()) changed();
        });
        depth.setItems(IntStream.rangeClosed(1, MapQuestion.DEEPEST).boxed().toList());
        depth.setItemLabelGenerator(levels -> words.text("cmdb.map.levels", levels));
        depth.setAriaLabel(words.text("cmdb.map.depth"));
        depth.addThemeVariants(SelectVariant.LUMO_SMALL);
        depth.addValueChangeListener(event -> {
            if (event.isFromClient()) changed();
        });
        classes.setChoices(() -> words.catalogue().classes().stream()
                .sorted(Comparator.comparing(CiClass::label))
                .toList());
        table.twin(map);
        table.setSizeFull();
        map.setSizeFull();
        map.setEmptyText(words.text("cmdb.map.empty"));
        map.addPickListener(this::pick);
        table.addPickListener(this::pick);
        map.addOpenListener(this::open);
        table.addOpenListener(this::open);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = Addresses.ci(event);
        var ci = cmdb.find(signedIn.user(), List.of(id)).stream().findFirst().orElseThrow(() -> NotFound.of(id, "CI"));
        centre = ci;
        question = MapQuestion.of(event.getLocation().getQueryParameters().getParameters());
        direction.setValue(question.direction());
        depth.setValue(question.depth());
        classes.setChosen(words.catalogue().classes().stream()
                .filter(ciClass -> question.classes().contains(ciClass.name()))
                .collect(Collectors.toSet()));
        map.setName(words.text("cmdb.map.name", ci.name()));
        removeAll();
        place.removeAll();
        add(
                new PageHeader(words.text("cmdb.map.title", ci.name()))
                        .crumb(words.text("cmdb.title"), "cmdb")
                        .crumb(ci.name(), "cmdb/" + ci.id())
                        .actions(direction, depth, classes),
                place);
        pick(ci.id().toString());
        ask(ci);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", centre == null ? "" : words.text("cmdb.map.title", centre.name()));
    }

    private void changed() {
        var ci = centre;
        if (ci == null) return;
        var wanted = new MapQuestion(
                direction.getValue(),
                depth.getValue(),
                classes.chosen().stream().map(CiClass::name).collect(Collectors.toSet()));
        if (wanted.equals(question)) return;
        question = wanted;
        Address.rememberAll("cmdb/" + ci.id() + "/map", question.parameters());
        ask(ci);
    }

    private void ask(Ci ci) {
        var user = signedIn.user();
        var asked = question.question();
        place.ask(() -> cmdb.neighbourhood(user, ci.id(), asked), around -> drawn(ci, around));
    }

    private Div drawn(Ci ci, Neighbourhood around) {
        var drawn = Surroundings.of(words, ci.name(), around);
        map.setGraph(drawn);
        table.setGraph(drawn);
        var shown = around.nodes().stream()
                .filter(node -> node.ci() instanceof Neighbour.Visible)
                .count();
        var beyond = around.nodes().stream().mapToInt(Neighbourhood.Node::more).sum();
        left.setText(Stream.of(
                        words.text("cmdb.map.shown", shown),
                        around.left() > 0 ? words.text("cmdb.map.left", around.left()) : "",
                        around.connected() > 0 ? words.text("cmdb.map.connected", around.connected()) : "",
                        beyond > 0 ? words.text("cmdb.map.beyond", beyond) : "")
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" ")));
        var drawing = new Card(words.text("cmdb.map.card"))
                .flush()
                .grows()
                .actions(picked)
                .footer(left);
        drawing.add(map);
        var list = new Card(words.text("cmdb.map.table")).flush().grows();
        list.add(table);
        var body = new Div(drawing, list);
        body.addClassNames("body", "cmdb-map");
        return body;
    }

    private void pick(String key) {
        picked.removeAll();
        if (!isCi(key)) return;
        var here = centre != null && key.equals(centre.id().toString());
        if (here) return;
        var around =
                new Button(words.text("cmdb.map.around"), _ -> UI.getCurrent().navigate("cmdb/" + key + "/map"));
        around.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        picked.add(around, new Anchor("cmdb/" + key, words.text("cmdb.map.open")));
    }

    private void open(String key) {
        if (isCi(key)) UI.getCurrent().navigate("cmdb/" + key);
    }

    /** Groups and hidden CIs have keys with a blank in them. */
    private static boolean isCi(String key) {
        return !key.contains(" ");
    }
}
