package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.linchpin.cmdb.Author;
import io.linchpin.cmdb.CiDetail;
import io.linchpin.cmdb.CiDetail.AlsoSeen;
import io.linchpin.ui.component.Bold;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says beside a value what sources say instead; opened, by whom and since when, and lets one decide. */
final class SeenElsewhere extends NativeButton {
    /** What can be decided. */
    interface Decisions {
        /** The source is right. */
        void take(String field, String source);

        /** The value is the source's again. */
        void giveBack(String field);
    }

    private final Words words;
    private final CiDetail ci;
    private final String field;

    private SeenElsewhere(Words words, CiDetail ci, String field, @Nullable Decisions decisions) {
        this.words = words;
        this.ci = ci;
        this.field = field;
        addClassName("cmdb-seen");
        setText(words.text(
                "cmdb.ci.seen",
                ci.otherwise(field).stream()
                        .map(seen -> words.value(field, seen.value()))
                        .distinct()
                        .collect(Collectors.joining(", "))));
        getElement().setAttribute("aria-haspopup", "dialog");
        var box = new Div();
        box.addClassName("cmdb-seen-box");
        author().ifPresent(author -> box.add(line(
                words.text("cmdb.ci.seen.has", author.name(), words.formats().brief(author.since())))));
        for (var seen : ci.otherwise(field)) box.add(said(seen, decisions));
        if (decisions != null && isByPerson()) box.add(giveBack(decisions));
        var popover = new Popover(box);
        popover.setTarget(this);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel(
                words.text("cmdb.ci.seen.title", words.field(ci.facts().type(), field)));
    }

    /** Empty when nobody says otherwise. @param decisions null for who may not decide */
    static Optional<SeenElsewhere> of(Words words, CiDetail ci, String field, @Nullable Decisions decisions) {
        return ci.otherwise(field).isEmpty()
                ? Optional.empty()
                : Optional.of(new SeenElsewhere(words, ci, field, decisions));
    }

    private Optional<Author> author() {
        return ci.author(field);
    }

    private boolean isByPerson() {
        return author().filter(one -> one.kind() == Author.Kind.PERSON).isPresent();
    }

    private Div said(AlsoSeen seen, @Nullable Decisions decisions) {
        var value = new Bold(words.value(field, seen.value()));
        var by = new Div(by(seen));
        by.addClassNames("t2", "sm");
        var text = new Div(value, by);
        text.addClassName("grow");
        var line = new Div(text);
        line.addClassName("cmdb-seen-line");
        if (decisions != null)
            line.add(button(
                    words.text("cmdb.ci.seen.take"),
                    () -> decisions.take(field, seen.by().source())));
        return line;
    }

    private String by(AlsoSeen seen) {
        var source = seen.by();
        var missing = source.missingSince();
        if (missing != null)
            return words.text(
                    "cmdb.ci.seen.missing", source.source(), words.formats().brief(missing));
        var at = source.confirmedAt();
        return at == null
                ? source.source()
                : words.text(
                        "cmdb.ci.seen.confirmed",
                        source.source(),
                        words.formats().brief(at));
    }

    private Div giveBack(Decisions decisions) {
        var sources = ci.otherwise(field).stream()
                .map(seen -> seen.by().source())
                .distinct()
                .collect(Collectors.joining(", "));
        var means = new Div(words.text("cmdb.ci.seen.giveBack.means", sources));
        means.addClassNames("grow", "t2", "sm");
        var line = new Div(means, button(words.text("cmdb.ci.seen.giveBack"), () -> decisions.giveBack(field)));
        line.addClassName("cmdb-seen-line");
        return line;
    }

    private static Button button(String text, Runnable action) {
        var button = new Button(text, _ -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static Div line(String text) {
        var line = new Div(new Span(text));
        line.addClassNames("t2", "sm");
        return line;
    }
}
