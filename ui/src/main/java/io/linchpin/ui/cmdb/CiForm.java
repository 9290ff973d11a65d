package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.linchpin.cmdb.AttributeDefinition;
import io.linchpin.cmdb.CiClass;
import io.linchpin.cmdb.CiFacts;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Environment;
import io.linchpin.cmdb.OwnerKind;
import io.linchpin.cmdb.Party;
import io.linchpin.shared.FieldError;
import io.linchpin.ui.component.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of a CI: those that every class has, then those of its class. */
final class CiForm extends Div {
    private final Words words;
    private final Runnable changed;
    private final ComboBox<CiClass> type = new ComboBox<>();
    private final Map<String, AttributeField> common = new LinkedHashMap<>();
    private final Map<OwnerKind, PartyBox> owners = new EnumMap<>(OwnerKind.class);
    private final Map<String, AttributeField> attributes = new LinkedHashMap<>();
    private final Div ofClass = new Div();
    private Map<String, String> kept = Map.of();

    /** @param changed told each time the person changes something */
    CiForm(Words words, Function<String, Stream<Party>> parties, Runnable changed) {
        this.words = words;
        this.changed = changed;
        addClassName("cmdb-fields");
        var first = grid();
        classes();
        first.add(type);
        var name = new TextField(words.text("cmdb.field.name"));
        name.setRequiredIndicatorVisible(true);
        keep(first, "name", AttributeField.of(name));
        keep(
                first,
                "status",
                AttributeField.of(
                        select("status", words(CiStatus.values()), value -> words.status(CiStatus.valueOf(value)))));
        keep(
                first,
                "environment",
                AttributeField.of(select(
                        "environment",
                        orNone(words(Environment.values())),
                        value -> value.isEmpty()
                                ? words.text("cmdb.value.none")
                                : words.environment(Environment.valueOf(value)))));
        keep(
                first,
                "criticality",
                AttributeField.of(select(
                        "criticality",
                        orNone(List.of("1", "2", "3", "4")),
                        value -> value.isEmpty()
                                ? words.text("cmdb.value.none")
                                : words.text("cmdb.criticality." + value))));
        var looking = grid();
        for (var kind : OwnerKind.values()) {
            var box = new PartyBox(words.owner(kind), parties);
            box.setClearButtonVisible(true);
            box.setPlaceholder(words.text("cmdb.ci.owner.nobody"));
            owners.put(kind, box);
            keep(looking, kind.column(), AttributeField.of(box));
        }
        add(first, heading("cmdb.ci.owners"), looking, ofClass);
    }

    /** @param parties those that the values name */
    void show(DraftValues values, Map<OwnerKind, Party> parties) {
        kept = new LinkedHashMap<>(values.values());
        words.catalogue().find(values.get("class")).ifPresentOrElse(type::setValue, type::clear);
        common.forEach((field, shown) -> shown.show(values.get(field)));
        owners.forEach((kind, box) -> box.setValue(parties.get(kind)));
        build();
    }

    DraftValues values() {
        var values = new LinkedHashMap<String, String>();
        type.getOptionalValue().ifPresent(chosen -> values.put("class", chosen.name()));
        common.forEach((field, shown) -> values.put(field, shown.text()));
        attributes.forEach((field, shown) -> values.put(field, shown.text()));
        return new DraftValues(values);
    }

    Map<OwnerKind, Party> parties() {
        var chosen = new EnumMap<OwnerKind, Party>(OwnerKind.class);
        owners.forEach((kind, box) -> box.getOptionalValue().ifPresent(party -> chosen.put(kind, party)));
        return chosen;
    }

    boolean hasClass() {
        return type.getValue() != null;
    }

    /** Shows all errors at their fields. @return those that no field has */
    List<FieldError> refuse(List<FieldError> errors) {
        accept();
        var elsewhere = new ArrayList<FieldError>();
        AttributeField first = null;
        for (var error : errors) {
            var field = common.getOrDefault(error.field(), attributes.get(CiFacts.ATTRIBUTE + error.field()));
            if (field == null) {
                elsewhere.add(error);
                continue;
            }
            field.refuse(Texts.say(error));
            if (first == null) first = field;
        }
        if (first != null) first.focus();
        return elsewhere;
    }

    void refuseClass(String why) {
        type.setErrorMessage(why);
        type.setInvalid(true);
        type.focus();
    }

    void focusFirst() {
        if (hasClass()) common.getOrDefault("name", AttributeField.unknown("")).focus();
        else type.focus();
    }

    private void accept() {
        type.setInvalid(false);
        common.values().forEach(field -> field.refuse(""));
        attributes.values().forEach(field -> field.refuse(""));
    }

    private void classes() {
        type.setLabel(words.text("cmdb.field.class"));
        type.setRequiredIndicatorVisible(true);
        type.setPlaceholder(words.text("cmdb.form.class"));
        type.setItemLabelGenerator(CiClass::label);
        type.setRenderer(
                LitRenderer.<CiClass>of("<div class='cmdb-hit'><b>${item.label}</b><span>${item.above}</span></div>")
                        .withProperty("label", CiClass::label)
                        .withProperty("above", this::above));
        type.setItems(
                (ciClass, typed) -> (ciClass.label() + " " + above(ciClass))
                        .toLowerCase(words.formats().locale())
                        .contains(typed.toLowerCase(words.formats().locale())),
                words.catalogue().classes().stream()
                        .sorted(Comparator.comparing(ciClass -> above(ciClass) + " › " + ciClass.label()))
                        .toList());
        type.addValueChangeListener(event -> {
            if (!event.isFromClient()) return;
            kept = new LinkedHashMap<>(kept);
            attributes.forEach((field, shown) -> kept.put(field, shown.text()));
            build();
            changed.run();
        });
    }

    private String above(CiClass ciClass) {
        return words.catalogue().lineage(ciClass.name()).reversed().stream()
                .filter(other -> !other.name().equals(ciClass.name()))
                .skip(1)
                .map(CiClass::label)
                .collect(Collectors.joining(" › "));
    }

    /** The fields of the chosen class; what was typed for another class stays where both have the field. */
    private void build() {
        ofClass.removeAll();
        attributes.clear();
        var chosen = type.getValue();
        if (chosen == null) return;
        var defined = words.catalogue().attributes(chosen.name());
        var grid = grid();
        for (var definition : inOrder(defined)) {
            var field = AttributeField.of(words, definition);
            put(grid, CiFacts.ATTRIBUTE + definition.name(), field);
        }
        ofClass.add(heading("cmdb.form.attributes"), grid);
        var known = defined.stream()
                .map(definition -> CiFacts.ATTRIBUTE + definition.name())
                .collect(Collectors.toSet());
        var others = grid();
        for (var field : new TreeSet<>(kept.keySet()))
            if (field.startsWith(CiFacts.ATTRIBUTE)
                    && !known.contains(field)
                    && !kept.getOrDefault(field, "").isBlank())
                put(others, field, AttributeField.unknown(field.substring(CiFacts.ATTRIBUTE.length())));
        if (others.getComponentCount() > 0) ofClass.add(heading("cmdb.form.others"), others);
    }

    private static List<AttributeDefinition> inOrder(List<AttributeDefinition> defined) {
        return defined.stream()
                .sorted(Comparator.comparing((AttributeDefinition definition) -> !definition.required())
                        .thenComparing(definition -> !definition.recommended()))
                .toList();
    }

    private void put(Div grid, String name, AttributeField field) {
        field.show(kept.getOrDefault(name, ""));
        field.changed(changed);
        attributes.put(name, field);
        grid.add(field.component());
    }

    private void keep(Div grid, String name, AttributeField field) {
        field.changed(changed);
        common.put(name, field);
        grid.add(field.component());
    }

    private Select<String> select(String field, List<String> values, Function<String, String> word) {
        var select = new Select<String>();
        select.setLabel(words.text("cmdb.field." + field));
        select.setItems(values);
        select.setItemLabelGenerator(word::apply);
        return select;
    }

    private H3 heading(String key) {
        var heading = new H3(words.text(key));
        heading.addClassName("cmdb-heading");
        return heading;
    }

    private static Div grid() {
        var grid = new Div();
        grid.addClassName("cmdb-form");
        return grid;
    }

    private static List<String> words(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    private static List<String> orNone(List<String> values) {
        return Stream.concat(Stream.of(""), values.stream()).toList();
    }
}
