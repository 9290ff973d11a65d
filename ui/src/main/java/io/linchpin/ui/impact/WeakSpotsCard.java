package io.linchpin.ui.impact;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.linchpin.cmdb.CiId;
import io.linchpin.identity.CurrentUser;
import io.linchpin.impact.Impact;
import io.linchpin.impact.ImpactState;
import io.linchpin.impact.Seed;
import io.linchpin.impact.ShownCi;
import io.linchpin.impact.WeakSpots;
import io.linchpin.impact.WeakSpots.Apparent;
import io.linchpin.impact.WeakSpots.Pair;
import io.linchpin.impact.WeakSpots.Point;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.CiLink;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Loading;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.component.Place;
import io.linchpin.ui.component.Sentence;
import io.linchpin.ui.component.State;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What takes a service down alone, where its redundancy is only apparent, and, when asked, which two failures do. */
@StyleSheet("css/impact.css")
final class WeakSpotsCard extends Card {
    private static final int AT_ONCE = 12;

    /** The nearer to the group what its members share, the more of it there is, up to the site. */
    private static final Comparator<Apparent> NEAREST = Comparator.comparing(
                    (Apparent apparent) -> apparent.shared().size(), Comparator.reverseOrder())
            .thenComparing(apparent -> apparent.group().ci().name(), String.CASE_INSENSITIVE_ORDER);

    private final Words words;
    private final Impact impact;
    private final CurrentUser user;
    private final CiId service;
    private final String name;
    private final Place pairs;

    WeakSpotsCard(Words words, Impact impact, CurrentUser user, CiId service, String name) {
        super(words.text("impact.weak.of", name));
        this.words = words;
        this.impact = impact;
        this.user = user;
        this.service = service;
        this.name = name;
        addClassName("weak-spots");
        flush().grows();
        var spots = new Place(() -> new Loading(4).sentence(words.text("impact.weak.looking")));
        pairs = new Place(() ->
                new Loading(3).sentence(words.text("impact.weak.pairs.looking")).cancel(this::offerPairs));
        add(spots, pairs);
        spots.ask(() -> impact.weakSpots(user, service), this::told);
    }

    private Div told(WeakSpots found) {
        var spots = new Div();
        var single = found.singlePoints().stream().sorted(this::compare).toList();
        if (single.isEmpty()) spots.add(padded(Note.about(State.OK, new Span(words.text("impact.weak.none", name)))));
        else {
            spots.add(band("impact.weak.single", single.size()));
            spots.add(lines(single, point -> line(new Span(point(point)), ask(service, point))));
        }
        var apparent = found.apparent().stream().sorted(NEAREST).toList();
        if (!apparent.isEmpty()) {
            spots.add(band("impact.weak.apparent", apparent.size()));
            spots.add(lines(apparent, this::apparent));
        }
        offerPairs();
        return spots;
    }

    /** By class and name, those that may not be seen last. */
    private int compare(Point a, Point b) {
        return place(a).compareToIgnoreCase(place(b));
    }

    private String place(Point point) {
        return switch (point) {
            case Point.Known(var ci) -> "0 %s %s".formatted(words.kind().apply(ci.type()), ci.name());
            case Point.Hidden hidden -> "1 " + hiddenPoint(hidden);
        };
    }

    private void offerPairs() {
        var look = new Button(words.text("impact.weak.pairs.look"), Icon.SEARCH.create(14), _ -> askForPairs());
        look.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var why = new Span(words.text("impact.weak.pairs.text"));
        why.addClassNames("t2", "sm");
        pairs.show(padded(look, why));
    }

    private void askForPairs() {
        pairs.removeAll();
        pairs.ask(() -> impact.weakPairs(user, service), this::told);
    }

    private Div told(List<Pair> found) {
        var told = new Div(band("impact.weak.pairs", found.size()));
        if (found.isEmpty()) told.add(padded(new Span(words.text("impact.weak.pairs.none", name))));
        else
            told.add(lines(
                    found,
                    pair -> line(
                            new Sentence("impact.weak.pair", anyOf(pair.first()), anyOf(pair.second())),
                            ask(service, pair.first().getFirst(), pair.second().getFirst()))));
        return told;
    }

    private Div apparent(Apparent apparent) {
        var group = apparent.group();
        var members = group.members().stream().map(ShownCi::name).collect(Collectors.joining(", "));
        var told = new Div(new Sentence("impact.weak.apparent.of", group.group(), link(group.ci())));
        var shared = new Div(new Sentence("impact.weak.apparent.shared", anyOf(apparent.shared())));
        var among = new Div(
                words.text(group.arithmetic() == null ? "impact.weak.members.hidden" : "impact.weak.members", members));
        among.addClassNames("t2", "sm");
        told.add(shared, among);
        return line(told, ask(group.ci().id(), apparent.shared().getFirst()));
    }

    /** Any of these: a few by name, the number of the others. */
    private Span anyOf(List<Point> points) {
        var any = new Span();
        points.stream().limit(3).forEach(point -> {
            if (any.getComponentCount() > 0) any.add(new Span(" " + words.text("impact.weak.or") + " "));
            any.add(point(point));
        });
        if (points.size() > 3) any.add(new Span(" " + words.text("impact.weak.or.more", points.size() - 3)));
        return any;
    }

    private Component point(Point point) {
        return switch (point) {
            case Point.Known(var ci) -> link(ci);
            case Point.Hidden hidden -> {
                var place = new Span(Icon.LOCK.create(12), new Span(hiddenPoint(hidden)));
                place.addClassNames("row", "t2", "weak-hidden");
                yield place;
            }
        };
    }

    private String hiddenPoint(Point.Hidden hidden) {
        var provider = hidden.providedBy();
        return provider == null
                ? words.text("impact.whyNot.hidden.unknown")
                : words.text("impact.whyNot.hidden", provider);
    }

    private Span link(ShownCi ci) {
        var kind = new Span(words.kind().apply(ci.type()));
        kind.addClassNames("t3", "xs");
        var link = new Span(new CiLink(ci.name(), "cmdb/" + ci.id()), kind);
        link.addClassName("weak-ci");
        return link;
    }

    /** The way to the impact of these with the proof for one CI; null where one of them may not be seen. */
    private @Nullable Anchor ask(CiId explained, Point... failing) {
        var seeds = Stream.of(failing)
                .filter(Point.Known.class::isInstance)
                .map(point -> new Seed(((Point.Known) point).ci().id().toString(), ImpactState.DOWN))
                .toList();
        if (seeds.size() < failing.length) return null;
        var link = new Anchor(
                Asking.NOTHING.withSeeds(seeds).explaining(explained.toString()).href(),
                words.text("impact.weak.proof"));
        link.addClassNames("sm", "nw");
        return link;
    }

    private <T> UnorderedList lines(List<T> all, Function<T, Div> line) {
        var list = new UnorderedList();
        all.stream().limit(AT_ONCE).forEach(one -> list.add(new ListItem(line.apply(one))));
        var rest = all.stream().skip(AT_ONCE).toList();
        if (!rest.isEmpty()) {
            var item = new ListItem();
            item.add(new LinkButton(words.text("impact.more", rest.size()), () -> {
                list.remove(item);
                rest.forEach(one -> list.add(new ListItem(line.apply(one))));
            }));
            item.addClassName("weak-more");
            list.add(item);
        }
        return list;
    }

    private static Div line(Component told, @Nullable Anchor proof) {
        var line = new Div(told);
        if (proof != null) line.add(proof);
        line.addClassName("weak-line");
        return line;
    }

    private Div band(String key, int count) {
        var band = new Div(words.text(key, count));
        band.addClassNames("sub", "band");
        return band;
    }

    private static Div padded(Component... content) {
        var line = new Div(content);
        line.addClassName("weak-note");
        return line;
    }
}
