package io.linchpin.ui.impact;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.linchpin.cmdb.Catalogues;
import io.linchpin.cmdb.CiId;
import io.linchpin.identity.Right;
import io.linchpin.impact.Impact;
import io.linchpin.impact.ShownCi;
import io.linchpin.impact.WeakSpots.OfService;
import io.linchpin.ui.component.Address;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.CsvDownload;
import io.linchpin.ui.component.EmptyState;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Loading;
import io.linchpin.ui.component.PageHeader;
import io.linchpin.ui.component.Place;
import io.linchpin.ui.component.Rows;
import io.linchpin.ui.component.SearchField;
import io.linchpin.ui.component.Segmented;
import io.linchpin.ui.impact.ServiceRow.Weak;
import io.linchpin.ui.shell.NavigationEntry;
import io.linchpin.ui.shell.Shell;
import io.linchpin.ui.shell.SignedIn;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every service with how weak it is, and beside the list what makes one of them so. */
@Route(value = "weak-spots", layout = Shell.class)
@NavigationEntry(order = 130, icon = Icon.WEAK_SPOT, key = "impact.weak", right = Right.SEE_CIS, letter = "W")
@StyleSheet("css/impact.css")
@PermitAll
class WeakSpotsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Impact impact;
    private final SignedIn signedIn;
    private final Words words;
    private final SearchField search;
    private final Segmented<Weak> weak;
    private final CsvDownload export = new CsvDownload();
    private final Span sums = new Span();
    private final Place place;
    /** Null until they are known. */
    private @Nullable List<OfService> services;

    private Optional<CiId> opened = Optional.empty();

    WeakSpotsView(Impact impact, Catalogues catalogues, SignedIn signedIn) {
        this.impact = impact;
        this.signedIn = signedIn;
        words = Words.of(catalogues.current(), Formats.current().locale());
        search = new SearchField(words.text("impact.weak.find"), this::changed);
        weak = new Segmented<>(
                words.text("impact.weak.narrow"), List.of(Weak.values()), one -> words.text("impact.weak.only." + one));
        weak.setValue(Weak.ALL);
        weak.addValueChangeListener(event -> {
            if (event.isFromClient()) changed();
        });
        addClassNames("impact-page", "weak-page");
        place = new Place(() -> Card.around(new Loading(12).sentence(words.text("impact.weak.looking"))));
        place.addClassName("place");
        sums.addClassNames("t3", "sm", "wide");
        add(new PageHeader(words.text("impact.weak")).badges(sums).actions(search, weak, export), place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters().getParameters();
        search.setValue(Address.text(asked, "q"));
        weak.setValue(Address.constant(asked, "show", Weak.class).orElse(Weak.ALL));
        opened = Address.id(asked, "service", CiId::new);
        ask();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", words.text("impact.weak"));
    }

    private void ask() {
        var user = signedIn.user();
        place.ask(() -> impact.weakSpotsOfServices(user), found -> {
            var weakest = found.stream().sorted(ServiceRow.WEAKEST).toList();
            var single = weakest.stream().filter(Weak.SINGLE::holds).count();
            sums.setText(words.text("impact.weak.sums", single, weakest.size()));
            services = weakest;
            return narrowed(weakest);
        });
    }

    private void changed() {
        remember();
        if (services != null) place.show(narrowed(services));
    }

    private void remember() {
        var asked = new LinkedHashMap<String, String>();
        if (!search.getValue().isBlank()) asked.put("q", search.getValue().strip());
        if (weak.getValue() != Weak.ALL) asked.put("show", Address.word(weak.getValue()));
        opened.ifPresent(service -> asked.put("service", service.toString()));
        Address.remember("weak-spots", Map.copyOf(asked));
    }

    private Component narrowed(List<OfService> known) {
        var shown = known.stream()
                .filter(ServiceRow.matching(search.getValue(), weak.getValue()))
                .toList();
        export.setVisible(!shown.isEmpty());
        if (shown.isEmpty()) return Card.around(nothing(known.isEmpty()));
        var detail = new Div();
        detail.addClassName("weak-detail");
        var grid = grid(shown, detail);
        export.offer(words.text("impact.export", shown.size()), "weak-spots.csv", lines -> {
            lines.accept(ServiceRow.header(words));
            grid.getListDataView().getItems().forEach(of -> lines.accept(ServiceRow.line(words, of)));
        });
        var first = shown.stream()
                .filter(of -> opened.filter(of.service().id()::equals).isPresent())
                .findFirst()
                .orElse(shown.getFirst());
        grid.select(first);
        var both = new Div(Card.around(grid), detail);
        both.addClassName("weak-both");
        return both;
    }

    private EmptyState nothing(boolean atAll) {
        if (!atAll) return new EmptyState(words.text("impact.weak.nothing"), words.text("impact.weak.nothing.text"));
        return new EmptyState(words.text("impact.weak.empty"), words.text("impact.weak.empty.text"))
                .actions(new Anchor("services", words.text("impact.weak.empty.open")));
    }

    private Rows<OfService> grid(List<OfService> shown, Div detail) {
        var grid = new Rows<OfService>(words.text("impact.weak"));
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.opens(grid::select);
        grid.addLinks(
                        words.text("impact.weak.service"),
                        of -> of.service().name(),
                        of -> "cmdb/" + of.service().id())
                .setComparator(ServiceRow.BY_NAME)
                .setFlexGrow(3)
                .setWidth("160px");
        grid.addColumn(of -> words.kind().apply(of.service().type()))
                .setHeader(words.text("impact.weak.kind"))
                .setSortable(true)
                .setFlexGrow(1)
                .setWidth("120px");
        grid.addColumn(of -> criticality(of.service()))
                .setHeader(words.text("impact.weak.criticality"))
                .setComparator(ServiceRow.BY_CRITICALITY)
                .setFlexGrow(0)
                .setWidth("100px");
        var points = grid.addColumn(this::points)
                .setHeader(words.text("impact.weak.points"))
                .setComparator(ServiceRow.BY_SINGLE_POINTS)
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("150px");
        grid.addColumn(of -> Formats.current().number(of.apparent()))
                .setHeader(words.text("impact.weak.redundancy"))
                .setComparator(ServiceRow.BY_APPARENT)
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("150px");
        grid.setItems(shown);
        grid.sort(GridSortOrder.desc(points).build());
        grid.addSelectionListener(event -> event.getFirstSelectedItem().ifPresent(of -> {
            detail.removeAll();
            detail.add(new WeakSpotsCard(
                            words,
                            impact,
                            signedIn.user(),
                            of.service().id(),
                            of.service().name())
                    .grows());
            if (event.isFromClient()) {
                opened = Optional.of(of.service().id());
                remember();
            }
        }));
        return grid;
    }

    private String points(OfService of) {
        var number = Formats.current().number(of.singlePoints());
        return of.hiddenPoints() ? words.text("impact.weak.points.hidden", number) : number;
    }

    private static String criticality(ShownCi service) {
        return Stream.ofNullable(service.criticality())
                .map(String::valueOf)
                .findFirst()
                .orElse("");
    }
}
