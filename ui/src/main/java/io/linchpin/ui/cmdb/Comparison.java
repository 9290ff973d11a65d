package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.linchpin.cmdb.CiDetail;
import io.linchpin.ui.component.DiffCell;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.component.Segmented;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What somebody else saved while one was editing, against one's own values; where both changed a field one chooses. */
final class Comparison extends Div {

    /**
     * @param shown a value as people read it, given field and value
     * @param goOn given the fields in which one's own value shall win
     */
    Comparison(
            Words words,
            CiDetail theirs,
            List<DraftValues.Conflict> conflicts,
            List<DraftValues.Conflict> onlyTheirs,
            BinaryOperator<String> shown,
            Consumer<Set<String>> goOn) {
        var type = theirs.facts().type();
        var text = new Div(new Span(words.text("cmdb.stale", theirs.ci().name())));
        for (var taken : onlyTheirs)
            text.add(DiffCell.changed(
                    words.field(type, taken.field()),
                    shown.apply(taken.field(), taken.before()),
                    shown.apply(taken.field(), taken.theirs())));
        var choices = new LinkedHashMap<String, Segmented<Boolean>>();
        for (var conflict : conflicts) {
            var choice = new Segmented<>(
                    words.field(type, conflict.field()),
                    List.of(true, false),
                    mine -> mine
                            ? words.text("cmdb.stale.mine", shown.apply(conflict.field(), conflict.mine()))
                            : words.text("cmdb.stale.theirs", shown.apply(conflict.field(), conflict.theirs())));
            choices.put(conflict.field(), choice);
            var line = new Div(new Span(words.field(type, conflict.field())), choice);
            line.addClassNames("row", "cmdb-conflict");
            text.add(line);
        }
        var save = new Button(words.text("cmdb.stale.save"), _ -> goOn.accept(insisted(choices)));
        save.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        add(Note.warn(text).actions(save));
    }

    private static Set<String> insisted(Map<String, Segmented<Boolean>> choices) {
        return choices.entrySet().stream()
                .filter(choice -> choice.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
