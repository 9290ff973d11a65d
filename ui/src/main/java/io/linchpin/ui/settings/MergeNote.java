package io.linchpin.ui.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.linchpin.ui.component.DiffCell;
import io.linchpin.ui.component.Note;
import java.util.function.UnaryOperator;

/** Says what somebody else saved while one was typing, value by value, before one saves over it. */
public final class MergeNote extends Div {

    /** @param label how people call a field */
    public MergeNote(String subject, Merge merge, UnaryOperator<String> label) {
        var text = new Div(new Span(getTranslation("settings.stale", subject)));
        for (var change : merge.changes()) {
            text.add(DiffCell.changed(label.apply(change.field()), shown(change.base()), shown(change.theirs())));
            if (change.contested()) {
                var mine = new Span(getTranslation("settings.stale.mine", shown(change.mine())));
                mine.addClassNames("sm", "b");
                text.add(mine);
            }
        }
        text.add(new Span(getTranslation("settings.stale.again")));
        text.addClassName("settings-merge");
        add(Note.warn(text));
    }

    private String shown(String value) {
        return value.isEmpty() ? getTranslation("settings.nothing") : value;
    }
}
