package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.linchpin.cmdb.CiDetail;
import io.linchpin.cmdb.OwnerKind;
import io.linchpin.cmdb.Party;
import io.linchpin.ui.component.Avatar;
import io.linchpin.ui.component.Bold;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Icon;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is accountable for a CI, who repairs it, who is asked; each changed where it stands. */
final class OwnersCard extends Card {

    /** Writes the new owner; null for nobody. */
    interface Change {
        void to(OwnerKind kind, @Nullable Party party);
    }

    private final Words words;
    private final CiDetail ci;
    private final boolean mayEdit;
    private final SeenElsewhere.@Nullable Decisions decisions;
    private final Function<String, Stream<Party>> parties;
    private final Change change;

    OwnersCard(
            Words words,
            CiDetail ci,
            boolean mayEdit,
            SeenElsewhere.@Nullable Decisions decisions,
            Function<String, Stream<Party>> parties,
            Change change) {
        super(words.text("cmdb.ci.owners"));
        this.words = words;
        this.ci = ci;
        this.mayEdit = mayEdit;
        this.decisions = decisions;
        this.parties = parties;
        this.change = change;
        for (var kind : OwnerKind.values()) {
            var line = new Div();
            line.addClassName("cmdb-owner");
            show(line, kind, ci.facts().owners().get(kind));
            add(line);
        }
    }

    private void show(Div line, OwnerKind kind, @Nullable Party party) {
        line.removeAll();
        var text = party == null ? missing(kind) : named(kind, party);
        SeenElsewhere.of(words, ci, kind.column(), decisions).ifPresent(text::add);
        line.add(avatar(party), text);
        if (!mayEdit) return;
        var edit = new NativeButton("", _ -> edit(line, kind, party));
        edit.add(Icon.EDIT.create(13));
        edit.addClassName("icb");
        edit.setAriaLabel(words.text("cmdb.ci.owner.change", words.owner(kind)));
        edit.setTitle(words.text("cmdb.ci.owner.change", words.owner(kind)));
        line.add(edit);
    }

    private void edit(Div line, OwnerKind kind, @Nullable Party party) {
        line.removeAll();
        var box = new PartyBox(words.owner(kind), parties);
        box.setValue(party);
        box.setClearButtonVisible(true);
        box.setPlaceholder(words.text("cmdb.ci.owner.nobody"));
        box.addClassName("grow");
        var save = new Button(words.text("cmdb.save"), _ -> change.to(kind, box.getValue()));
        save.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        var back = new Button(words.text("component.back"), _ -> show(line, kind, party));
        back.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Shortcuts.addShortcutListener(line, () -> show(line, kind, party), Key.ESCAPE)
                .listenOn(line);
        line.add(box, save, back);
        box.focus();
    }

    private static Avatar avatar(@Nullable Party party) {
        if (party == null) return Avatar.team("").large();
        return party.kind() == Party.Kind.TEAM ? Avatar.team(party.name()).large() : new Avatar(party.name()).large();
    }

    private Div named(OwnerKind kind, Party party) {
        var is = new Span(words.text("cmdb.owner.is." + kind.name()) + " ");
        is.addClassNames("t3", "sm");
        var means = new Div(words.text("cmdb.owner.means." + kind.name()));
        means.addClassNames("t2", "sm");
        var text = new Div(is, new Bold(party.name()), means);
        text.addClassName("grow");
        return text;
    }

    private Div missing(OwnerKind kind) {
        var text = new Div(words.text("cmdb.owner.missing." + kind.name()));
        text.addClassNames("grow", "sm", kind == OwnerKind.APPROVED_BY ? "t3" : "cmdb-recommended");
        return text;
    }
}
