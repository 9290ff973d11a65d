package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.linchpin.cmdb.AttributeDefinition;
import io.linchpin.cmdb.BulkEdit;
import io.linchpin.cmdb.Ci;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.Environment;
import io.linchpin.cmdb.OwnerKind;
import io.linchpin.cmdb.Party;
import io.linchpin.identity.CurrentUser;
import io.linchpin.ui.component.DiffSign;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.component.SummaryBar;
import io.linchpin.ui.component.SummaryTile;
import io.linchpin.ui.component.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The same new values for many CIs: said, shown row by row, then written. */
final class BulkEditDialog extends Dialog {

    /** @param value null leaves a CI as it is, empty clears */
    private record Choice(
            String words, @org.jspecify.annotations.Nullable String value) {}

    private final Cmdb cmdb;
    private final Words words;
    private final CurrentUser user;
    private final List<Ci> cis;
    private final Runnable written;
    private final Map<String, Select<Choice>> choices = new LinkedHashMap<>();
    private final Map<OwnerKind, ComboBox<Party>> owners = new EnumMap<>(OwnerKind.class);
    private final Map<OwnerKind, Checkbox> nobody = new EnumMap<>(OwnerKind.class);
    private final ComboBox<AttributeDefinition> attribute = new ComboBox<>();
    private final TextField attributeValue = new TextField();
    private final Div form = new Div();

    BulkEditDialog(
            Cmdb cmdb,
            Words words,
            CurrentUser user,
            List<Ci> cis,
            Function<String, Stream<Party>> parties,
            Runnable written) {
        this.cmdb = cmdb;
        this.words = words;
        this.user = user;
        this.cis = List.copyOf(cis);
        this.written = written;
        setHeaderTitle(words.text("cmdb.bulk.title", cis.size()));
        setWidth("720px");
        setMaxHeight("88vh");
        form.addClassName("cmdb-form");
        choice("status", enumeration(CiStatus.values(), words::status), false);
        choice("environment", enumeration(Environment.values(), words::environment), true);
        choice(
                "criticality",
                IntStream.rangeClosed(1, 4)
                        .mapToObj(String::valueOf)
                        .map(value -> new Choice(value, value))
                        .toList(),
                true);
        for (var kind : OwnerKind.values()) party(kind, parties);
        attribute();
        ask();
    }

    private void ask() {
        removeAll();
        getFooter().removeAll();
        add(form);
        var preview = new Button(words.text("cmdb.bulk.preview"), _ -> preview());
        preview.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(quiet("component.cancel", this::close), preview);
    }

    private void preview() {
        var edit = edit();
        if (edit.values().isEmpty() && edit.owners().isEmpty()) {
            removeAll();
            add(form, Note.info(words.text("cmdb.bulk.nothing")));
            return;
        }
        show(cmdb.preview(user, cis.stream().map(Ci::id).toList(), edit));
    }

    private void show(BulkEdit.Preview preview) {
        var refused =
                preview.rows().stream().filter(row -> !row.errors().isEmpty()).count();
        var same = preview.rows().stream()
                .filter(row -> row.errors().isEmpty() && row.changes().isEmpty())
                .count();
        var changed = preview.rows().size() - refused - same;
        removeAll();
        getFooter().removeAll();
        add(new SummaryBar(
                new SummaryTile(DiffSign.CHANGE, changed, words.text("cmdb.bulk.changes")),
                new SummaryTile(DiffSign.SAME, same, words.text("cmdb.bulk.same")),
                new SummaryTile(DiffSign.REFUSE, refused, words.text("cmdb.bulk.refused"))));
        var rows = new Grid<BulkEdit.Row>();
        rows.addClassName("cmdb-preview");
        rows.setSelectionMode(Grid.SelectionMode.NONE);
        rows.addColumn(row -> row.ci().name())
                .setHeader(words.text("cmdb.column.NAME"))
                .setFlexGrow(1);
        rows.addComponentColumn(this::outcome)
                .setHeader(words.text("cmdb.bulk.outcome"))
                .setFlexGrow(3);
        rows.setItems(preview.rows());
        rows.setHeight("360px");
        add(rows);
        var apply = new Button(words.text("cmdb.bulk.apply", changed), _ -> apply(preview));
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        apply.setEnabled(changed > 0);
        getFooter().add(quiet("component.back", this::ask), apply);
        apply.focus();
    }

    private Component outcome(BulkEdit.Row row) {
        if (!row.errors().isEmpty()) return new Span(Texts.say(row.errors()));
        if (row.changes().isEmpty()) return quietWords(words.text("cmdb.bulk.asItIs"));
        var cells = new Div();
        row.changes()
                .forEach((field, difference) ->
                        cells.add(Differences.cell(words, row.ci().type(), field, difference)));
        return cells;
    }

    private void apply(BulkEdit.Preview preview) {
        var outcome = cmdb.apply(user, preview);
        written.run();
        if (outcome.stale().isEmpty()) {
            close();
            return;
        }
        removeAll();
        getFooter().removeAll();
        var names = preview.rows().stream()
                .filter(row -> outcome.stale().contains(row.ci().id()))
                .map(row -> row.ci().name())
                .collect(Collectors.joining(", "));
        add(Note.warn(
                words.text("cmdb.bulk.stale", outcome.changed(), outcome.stale().size(), names)));
        getFooter().add(quiet("cmdb.close", this::close));
    }

    private BulkEdit edit() {
        var values = new LinkedHashMap<String, String>();
        choices.forEach((field, select) -> {
            var value = select.getValue().value();
            if (value != null) values.put(field, value);
        });
        if (attribute.getValue() != null) values.put(attribute.getValue().name(), attributeValue.getValue());
        var parties = new EnumMap<OwnerKind, Optional<UUID>>(OwnerKind.class);
        owners.forEach((kind, box) -> {
            if (nobodyOf(kind).getValue()) parties.put(kind, Optional.empty());
            else box.getOptionalValue().ifPresent(party -> parties.put(kind, Optional.of(party.id())));
        });
        return new BulkEdit(values, parties);
    }

    private Checkbox nobodyOf(OwnerKind kind) {
        return nobody.computeIfAbsent(kind, _ -> new Checkbox(words.text("cmdb.bulk.clear")));
    }

    private void choice(String field, List<Choice> values, boolean clears) {
        var all = new ArrayList<Choice>();
        all.add(new Choice(words.text("cmdb.bulk.leave"), null));
        all.addAll(values);
        if (clears) all.add(new Choice(words.text("cmdb.bulk.clear"), ""));
        var select = new Select<Choice>();
        select.setLabel(words.text("cmdb.field." + field));
        select.setItems(all);
        select.setItemLabelGenerator(Choice::words);
        select.setValue(all.getFirst());
        choices.put(field, select);
        form.add(select);
    }

    private void party(OwnerKind kind, Function<String, Stream<Party>> parties) {
        var box = new PartyBox(words.owner(kind), parties);
        box.setPlaceholder(words.text("cmdb.bulk.leave"));
        box.setClearButtonVisible(true);
        var clear = nobodyOf(kind);
        clear.addValueChangeListener(event -> box.setEnabled(!event.getValue()));
        owners.put(kind, box);
        var both = new Div(box, clear);
        both.addClassName("cmdb-with-clear");
        form.add(both);
    }

    /** Attributes that all of the classes have. */
    private void attribute() {
        var types = cis.stream().map(Ci::type).distinct().toList();
        attribute.setLabel(words.text("cmdb.bulk.attribute"));
        attribute.setPlaceholder(words.text("cmdb.bulk.leave"));
        attribute.setClearButtonVisible(true);
        attribute.setItems(types.stream()
                .flatMap(type -> words.catalogue().attributes(type).stream())
                .filter(definition -> types.stream().allMatch(type -> words.catalogue()
                        .attribute(type, definition.name())
                        .isPresent()))
                .collect(Collectors.toMap(
                        AttributeDefinition::name, Function.identity(), (one, same) -> one, LinkedHashMap::new))
                .values());
        attribute.setItemLabelGenerator(AttributeDefinition::label);
        attributeValue.setLabel(words.text("cmdb.bulk.value"));
        attributeValue.setPlaceholder(words.text("cmdb.bulk.value.empty"));
        attributeValue.setEnabled(false);
        attribute.addValueChangeListener(event -> attributeValue.setEnabled(event.getValue() != null));
        form.add(attribute, attributeValue);
    }

    private Button quiet(String key, Runnable action) {
        var button = new Button(words.text(key), _ -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private static Span quietWords(String words) {
        var quiet = new Span(words);
        quiet.addClassNames("t3", "sm");
        return quiet;
    }

    private static <E extends Enum<E>> List<Choice> enumeration(E[] constants, Function<E, String> word) {
        return Stream.of(constants)
                .map(constant -> new Choice(word.apply(constant), constant.name()))
                .toList();
    }
}
