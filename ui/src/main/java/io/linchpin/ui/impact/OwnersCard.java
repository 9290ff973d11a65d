package io.linchpin.ui.impact;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.linchpin.impact.ImpactReport.ImpactedCi;
import io.linchpin.impact.ShownCi;
import io.linchpin.ui.component.Avatar;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.State;
import java.util.List;
import java.util.function.Consumer;

/** Who has to be asked and who has to be told, each with what of theirs is hit. */
class OwnersCard extends Card {
    private static final int NAMED = 4;

    private final Consumer<String> picked;

    /** @param picked told the id of a CI that somebody wants explained */
    OwnersCard(String title, Owners owners, Consumer<String> picked) {
        super(title);
        this.picked = picked;
        addClassName("impact-owners");
        subtitle(getTranslation("impact.owners.subtitle"));
        flush();
        section("impact.owners.agree", owners.agree());
        section("impact.owners.informed", owners.informed());
        section("impact.owners.others", owners.others());
        if (!owners.unowned().isEmpty()) {
            heading(getTranslation("impact.owners.unowned"));
            add(line(Icon.WARNING.create(16), getTranslation("impact.owners.nobody"), owners.unowned()));
        }
        if (owners.count() == 0 && owners.unowned().isEmpty()) {
            var none = new Div(getTranslation("impact.owners.none"));
            none.addClassNames("impact-none", "t2", "sm");
            add(none);
        }
    }

    private void section(String key, List<Owners.Owner> owners) {
        if (owners.isEmpty()) return;
        heading(getTranslation(key));
        var list = new UnorderedList();
        owners.forEach(owner -> list.add(new ListItem(line(new Avatar(owner.name()), owner.name(), owner.hit()))));
        add(list);
    }

    private void heading(String words) {
        var heading = new Div(words);
        heading.addClassNames("sub", "band");
        add(heading);
    }

    private Div line(Span glyph, String name, List<ImpactedCi> hit) {
        var who = new Span(name);
        who.addClassNames("el", "who");
        who.setTitle(name);
        var what = new Span();
        what.addClassNames("impact-hit", "sm");
        hit.stream().limit(NAMED).map(ImpactedCi::ci).forEach(ci -> what.add(link(ci)));
        if (hit.size() > NAMED) {
            var more = new Span(getTranslation("impact.more", Formats.current().number(hit.size() - NAMED)));
            more.addClassName("t3");
            what.add(more);
        }
        var line = new Div(glyph, who, what);
        line.addClassName("impact-owner");
        return line;
    }

    private NativeButton link(ShownCi ci) {
        var state = State.of(ci.state());
        var link = new NativeButton("", _ -> picked.accept(ci.id().toString()));
        var glyph = state.icon().create(12);
        glyph.addClassNames("gl", state.className());
        link.add(glyph, new Span(ci.name()));
        link.setAriaLabel("%s, %s".formatted(ci.name(), getTranslation(state.key())));
        link.addClassName("impact-link");
        return link;
    }
}
