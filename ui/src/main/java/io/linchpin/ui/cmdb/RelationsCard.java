package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.linchpin.cmdb.Ci;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiRelation;
import io.linchpin.cmdb.CiRelations;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.MinUp;
import io.linchpin.cmdb.Neighbour;
import io.linchpin.cmdb.Strength;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.ui.component.Background;
import io.linchpin.ui.component.Bold;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.CiLink;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Loading;
import io.linchpin.ui.component.Trouble;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The relationships of a CI in both directions, each with what it means when something fails. */
final class RelationsCard extends Card {
    private static final int SHOWN = 100;
    private static final int MOST = 2_000;

    /** What can be done with a relationship. */
    interface Actions {
        void end(CiId source, String type, CiId target, CiRelation relation);

        void regroup(CiId dependent, String group, @Nullable MinUp minUp);

        void relate();
    }

    private final Words words;
    private final Ci ci;
    private final Cmdb cmdb;
    private final CurrentUser user;
    private final Actions actions;
    private final Background background = new Background();
    private final Span count = new Span();

    RelationsCard(Words words, Ci ci, Cmdb cmdb, CurrentUser user, Actions actions) {
        super(words.text("cmdb.ci.relations"));
        this.words = words;
        this.ci = ci;
        this.cmdb = cmdb;
        this.user = user;
        this.actions = actions;
        count.addClassNames("t3", "sm", "num");
        beside(count).flush().grows();
        ask(SHOWN);
    }

    private void ask(int limit) {
        removeAll();
        add(new Loading(6));
        background.ask(() -> cmdb.relationships(user, ci.id(), limit), relations -> show(relations, limit), failure -> {
            removeAll();
            add(Trouble.note(failure, () -> ask(limit)));
        });
    }

    private void show(CiRelations relations, int limit) {
        removeAll();
        var all = Stream.concat(relations.needs().stream(), relations.neededBy().stream())
                .toList();
        count.setText(Formats.current().number(relations.needsInAll() + relations.neededByInAll()));
        if (all.isEmpty()) {
            add(nothing());
            return;
        }
        group("cmdb.ci.relations.needs", carrying(relations.needs()));
        group("cmdb.ci.relations.neededBy", carrying(relations.neededBy()));
        group(
                "cmdb.ci.relations.also",
                all.stream()
                        .filter(relation -> relation.strength() == Strength.NONE)
                        .toList());
        rest(relations, limit);
    }

    private static List<CiRelation> carrying(List<CiRelation> relations) {
        return relations.stream()
                .filter(relation -> relation.strength() != Strength.NONE)
                .toList();
    }

    private Component nothing() {
        var empty = new Div(new Span(words.text("cmdb.ci.relations.none")));
        empty.addClassNames("cmdb-nothing", "t2");
        if (user.may(Right.EDIT_CIS, ci.tenant())) {
            var relate = new Button(words.text("cmdb.relate"), Icon.LINK.create(14), _ -> actions.relate());
            relate.addThemeVariants(ButtonVariant.LUMO_SMALL);
            empty.add(relate);
        }
        return empty;
    }

    /** Never hides silently: says how many are not shown, and shows them. */
    private void rest(CiRelations relations, int limit) {
        var hidden = Math.max(0, relations.needsInAll() - visible(relations.needs()))
                + Math.max(0, relations.neededByInAll() - visible(relations.neededBy()));
        if (hidden == 0) return;
        var more = new Div(new Span(words.text("cmdb.ci.relations.more", hidden)));
        more.addClassNames("cmdb-nothing", "t2", "sm");
        if (limit < MOST) {
            var all = new Button(words.text("cmdb.ci.relations.all"), _ -> ask(MOST));
            all.addThemeVariants(ButtonVariant.LUMO_SMALL);
            more.add(all);
        }
        add(more);
    }

    private static long visible(List<CiRelation> relations) {
        return relations.stream()
                .filter(relation -> relation.other() instanceof Neighbour.Visible)
                .count();
    }

    private void group(String key, List<CiRelation> relations) {
        if (relations.isEmpty()) return;
        var heading = new Div(words.text(key));
        heading.addClassNames("sub", "band");
        add(heading);
        for (var relation : relations) add(line(relation));
    }

    private Component line(CiRelation relation) {
        var sentence = new Div(new Span(ci.name() + " " + relation.phrase() + " "), other(relation.other()));
        sentence.addClassName("grow");
        var first = new Div(sentence);
        first.addClassName("row");
        if (relation.other() instanceof Neighbour.Visible visible) {
            if (visible.status() != CiStatus.LIVE) first.add(quiet(words.status(visible.status())));
            var menu = menu(relation, visible);
            if (menu != null) first.add(menu);
        }
        var meaning = new Div(new Span(meaning(relation) + " "), quiet(origin(relation)));
        meaning.addClassName("m");
        var line = new Div(icon(relation), first, meaning);
        line.addClassName("cmdb-rel");
        return line;
    }

    private Component other(Neighbour other) {
        return switch (other) {
            case Neighbour.Visible visible -> new CiLink(visible.name(), "cmdb/" + visible.id());
            case Neighbour.Hidden(var provider) ->
                new Bold(
                        provider == null
                                ? words.text("cmdb.neighbour.hidden")
                                : words.text("cmdb.neighbour.providedBy", provider));
        };
    }

    private String meaning(CiRelation relation) {
        var other = name(relation.other());
        if (relation.strength() == Strength.NONE) return words.text("cmdb.meaning.NONE");
        if (ci.status() != CiStatus.LIVE)
            return words.text("cmdb.meaning.notLive", ci.name(), words.statusInSentence(ci.status()));
        if (relation.other() instanceof Neighbour.Visible visible && visible.status() != CiStatus.LIVE)
            return words.text("cmdb.meaning.notLive", other, words.statusInSentence(visible.status()));
        var failing = relation.outgoing() ? other : ci.name();
        var depending = relation.outgoing() ? ci.name() : other;
        var consequence = words.text("cmdb.meaning." + Consequence.of(relation).name(), failing, depending);
        var minUp = relation.minUp();
        var members = relation.members();
        return minUp == null || members == null
                ? consequence
                : words.text("cmdb.meaning.group", members, minUp.of(members)) + " " + consequence;
    }

    private String name(Neighbour other) {
        return switch (other) {
            case Neighbour.Visible visible -> visible.name();
            case Neighbour.Hidden _ -> words.text("cmdb.neighbour.it");
        };
    }

    private String origin(CiRelation relation) {
        var parts = Stream.<String>builder();
        parts.add(relation.type() + ", "
                + words.text("cmdb.strength." + relation.strength().name()).toLowerCase(Locale.ROOT));
        if (relation.group() != null) parts.add(group(relation, relation.group()));
        if (relation.other() instanceof Neighbour.Hidden) parts.add(words.text("cmdb.neighbour.redacted"));
        else
            parts.add((relation.sources().isEmpty() ? words.text("cmdb.byHand") : String.join(", ", relation.sources()))
                    + ", " + words.formats().brief(relation.firstSeen()));
        return String.join(" · ", parts.build().toList());
    }

    private String group(CiRelation relation, String name) {
        var members = relation.members();
        if (members == null) return words.text("cmdb.group.hidden");
        return relation.groupByDefault()
                ? words.text("cmdb.group.byDefault", members)
                : words.text("cmdb.group.named", name, members);
    }

    private Span icon(CiRelation relation) {
        var icon =
                switch (relation.other()) {
                    case Neighbour.Hidden _ -> Icon.LOCK;
                    case Neighbour.Visible _ when relation.strength() == Strength.NONE -> Icon.LINK;
                    case Neighbour.Visible _ when relation.group() != null -> Icon.SERVICES;
                    case Neighbour.Visible _ -> Icon.IMPACT;
                };
        var shown = icon.create(14);
        shown.addClassName("t3");
        return shown;
    }

    private @Nullable Component menu(CiRelation relation, Neighbour.Visible other) {
        var dependent = relation.outgoing() ? ci.tenant() : other.tenant();
        if (!user.may(Right.EDIT_CIS, dependent)) return null;
        var button = new NativeButton();
        button.add(Icon.MORE.create(14));
        button.addClassName("icb");
        var label = words.text("cmdb.ci.relation.actions", ci.name() + " " + relation.phrase() + " " + other.name());
        button.setAriaLabel(label);
        button.setTitle(words.text("cmdb.more"));
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        var source = relation.outgoing() ? ci.id() : other.id();
        var target = relation.outgoing() ? other.id() : ci.id();
        var group = relation.group();
        if (group != null && !relation.groupByDefault())
            menu.addItem(words.text("cmdb.group.change", group), _ -> actions.regroup(source, group, relation.minUp()));
        menu.addItem(words.text("cmdb.unrelate"), _ -> actions.end(source, relation.type(), target, relation));
        return button;
    }

    private static Span quiet(String text) {
        var quiet = new Span(text);
        quiet.addClassName("t3");
        return quiet;
    }
}
