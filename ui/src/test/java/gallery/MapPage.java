package gallery;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.internal.BundleUtils;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import io.linchpin.ui.component.map.MapGraph;
import io.linchpin.ui.component.map.MapTree;
import io.linchpin.ui.component.map.ServiceMap;
import io.linchpin.ui.component.map.Stories;
import org.jspecify.annotations.Nullable;

/** A map and its table, of the graph the address names; {@code ?theme=dark} shows it dark. */
@Route("map")
public class MapPage extends Div implements HasUrlParameter<String> {
    private final ServiceMap map = new ServiceMap();
    private final MapTree table = new MapTree();
    private final Span news = new Span();

    MapPage() {
        // The bundle knows the product's views only: this page asks for the scripts of one that shows the same
        // components.
        UI.getCurrent()
                .getPage()
                .addDynamicImport("return window.Vaadin.Flow.loadOnDemand('%s')"
                        .formatted(BundleUtils.getChunkId("io.linchpin.ui.impact.ImpactView")));
        table.twin(map);
        map.addPickListener(id -> news.setText("picked " + id));
        map.addOpenListener(id -> news.setText("opened " + id));
        map.addExpandListener(ids -> news.setText("out came " + ids.size()));
        table.addPickListener(id -> news.setText("chosen " + id));
        table.addOpenListener(id -> news.setText("opened from the table " + id));
        news.setId("news");
        style(map, "flex:1 1 0;min-width:0;border:1px solid var(--lp-line);border-radius:8px;overflow:hidden");
        style(table, "flex:0 0 400px;border:1px solid var(--lp-line);border-radius:8px;overflow:hidden");
        var both = new Div(map, table);
        style(both, "display:flex;gap:10px;flex:1 1 0;min-height:0");
        style(
                this,
                "display:flex;flex-direction:column;height:100vh;padding:10px;box-sizing:border-box;background:var(--lp-bg)");
        add(both, news);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String story) {
        var graph = graph(story == null ? "" : story);
        map.setGraph(graph);
        table.setGraph(graph);
        var query = event.getLocation().getQueryParameters();
        query.getSingleParameter("selected").ifPresent(id -> {
            map.setSelected(id);
            table.setSelected(id);
        });
        query.getSingleParameter("theme").ifPresent(theme -> event.getUI()
                .getElement()
                .executeJs("document.documentElement.setAttribute('theme', $0)", theme));
        var alone = query.getSingleParameter("alone").isPresent();
        table.setVisible(!alone);
        map.setBare(alone);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        map.getElement()
                .executeJs(
                        "this.addEventListener('map-drawn', e => { window.drawn = {...e.detail, count: (window.drawn ? window.drawn.count : 0) + 1} })");
    }

    private static MapGraph graph(String story) {
        return switch (story) {
            case "rack" -> Stories.rackB07();
            case "around" -> Stories.aroundLb02();
            case "crowd" -> Stories.crowd(300);
            case "thousands" -> Stories.crowd(5_000);
            default -> MapGraph.EMPTY;
        };
    }

    private static void style(Component component, String style) {
        for (String rule : style.split(";")) {
            var at = rule.indexOf(':');
            component.getElement().getStyle().set(rule.substring(0, at), rule.substring(at + 1));
        }
    }
}
