package io.linchpin.ui.component.map;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.shared.Registration;
import io.linchpin.ui.component.map.MapCollapse.Limits;
import io.linchpin.ui.component.map.MapPart.Boxed;
import io.linchpin.ui.component.map.MapPart.Row;
import io.linchpin.ui.component.map.MapPart.Stack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Draws a {@link MapGraph}. Stacks and rows open and fold by themselves; what is picked becomes the selection.
 *
 * <pre>{@code
 * var map = new ServiceMap();
 * map.setGraph(MapGraph.builder()
 *         .add(MapItem.called("1", "pdu-b07-a", "Power unit").state(State.DOWN).seed().hops(0).build())
 *         .add(MapItem.called("2", "hv-b07-2", "Server").state(State.DOWN).hops(1).via("1").build())
 *         .add(MapEdge.hard("1", "2", "POWERED_BY"))
 *         .build());
 * map.addPickListener(id -> why.show(id));
 * map.twin(table);
 * }</pre>
 */
@Tag("lp-service-map")
@NpmPackage(value = "elkjs", version = "0.12.1")
@JsModule("./map/service-map.ts")
public class ServiceMap extends Component implements HasSize {
    /** So many parts of a stack come out at a time. */
    private static final int HANDFUL = 25;

    private MapGraph graph = MapGraph.EMPTY;
    private final Set<String> opened = new HashSet<>();
    private @Nullable String selected;
    private @Nullable MapCollapse shown;
    private String name = "";
    private String empty = "";
    private final List<Consumer<String>> pickListeners = new ArrayList<>();
    private final List<Consumer<String>> openListeners = new ArrayList<>();
    private final List<Consumer<Set<String>>> expandListeners = new ArrayList<>();

    public ServiceMap() {
        listen("node-pick", this::picked);
        listen("node-open", id -> openListeners.forEach(listener -> listener.accept(id)));
        listen("stack-expand", this::expand);
        listen("stack-fold", _ -> fold());
    }

    /** Shows another graph; the selection stays when the CI is in it, opened stacks stay open. */
    public void setGraph(MapGraph next) {
        graph = next;
        opened.removeIf(id -> !knows(id));
        if (selected != null && !knows(selected)) {
            selected = null;
        }
        draw();
    }

    /** What the map is called for those who do not see it. */
    public void setName(String words) {
        name = words;
        draw();
    }

    /** What stands in place of a graph without CIs: what to do for there to be one. */
    public void setEmptyText(String words) {
        empty = words;
        draw();
    }

    /** Leaves the legend away, for a small map on a page that explains itself; the zoom buttons then come with the pointer. */
    public void setBare(boolean bare) {
        getElement().setAttribute("bare", bare);
    }

    /**
     * Selects a CI or group and lights its proof path; null selects nothing. What is hidden in a stack comes out of it.
     * An id that is not in the graph is ignored. No listener is told.
     */
    public void setSelected(@Nullable String id) {
        if (id != null && !knows(id)) {
            return;
        }
        selected = id;
        if (id == null || (shown != null && isDrawn(shown, id))) {
            showSelected();
        } else {
            draw();
        }
    }

    /** Told the id of the CI or group the person picked with a click or Enter: the place to show why. */
    public Registration addPickListener(Consumer<String> listener) {
        return Registration.addAndRemove(pickListeners, listener);
    }

    /** Told the id of the CI or group that was double-clicked, or opened with Ctrl and Enter: the place to leave for its page. */
    public Registration addOpenListener(Consumer<String> listener) {
        return Registration.addAndRemove(openListeners, listener);
    }

    /** Told the ids of the CIs that have just come out of a stack. */
    public Registration addExpandListener(Consumer<Set<String>> listener) {
        return Registration.addAndRemove(expandListeners, listener);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        draw();
    }

    private boolean knows(String id) {
        return graph.items().containsKey(id) || graph.boxes().containsKey(id);
    }

    private static boolean isDrawn(MapCollapse shown, String id) {
        return shown.drawn().getOrDefault(id, id).equals(id);
    }

    private void picked(String id) {
        selected = id;
        showSelected();
        pickListeners.forEach(listener -> listener.accept(id));
    }

    private void expand(String id) {
        var before = shown;
        if (before == null) {
            return;
        }
        var out = before.parts().stream().flatMap(part -> inside(part, id)).collect(toSet());
        opened.addAll(out);
        draw();
        expandListeners.forEach(listener -> listener.accept(Set.copyOf(out)));
    }

    /** The CIs to take out of the stack or row of that id, if this part is or has it. */
    private static Stream<String> inside(MapPart part, String id) {
        return switch (part) {
            case Stack stack
            when stack.id().equals(id) -> stack.parts().stream().limit(HANDFUL).map(MapPart::id);
            case Boxed boxed ->
                boxed.rows().stream()
                        .filter(row -> row.id().equals(id))
                        .map(Row::members)
                        .flatMap(List::stream)
                        .map(MapItem::id);
            case Stack _, MapPart.One _ -> Stream.empty();
        };
    }

    private void fold() {
        if (!opened.isEmpty()) {
            opened.clear();
            draw();
        }
    }

    private void draw() {
        if (!isAttached()) {
            return;
        }
        var pinned = new HashSet<>(opened);
        if (selected != null) {
            pinned.add(selected);
            pinned.addAll(graph.proof(selected));
        }
        shown = MapCollapse.of(graph, pinned, Limits.READABLE);
        var words = new Wording(graph, shown, this::getTranslation);
        getElement()
                .setPropertyBean(
                        "picture",
                        words.picture(
                                name.isEmpty() ? getTranslation("map.name") : name,
                                empty.isEmpty() ? getTranslation("map.empty") : empty));
        showSelected();
    }

    private void showSelected() {
        getElement().setProperty("selected", selected);
    }

    private void listen(String event, Consumer<String> told) {
        getElement()
                .addEventListener(
                        event,
                        (DomEvent happened) -> told.accept(
                                happened.getEventData().get("event.detail.id").asString()))
                .addEventData("event.detail.id");
    }
}
