package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.linchpin.cmdb.CiClass;
import io.linchpin.cmdb.CiFacts;
import io.linchpin.cmdb.PrecedenceRule;
import io.linchpin.shared.Invalid;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.component.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says for one value of a class, or for all of them, which source goes before which. */
final class PrecedenceDialog extends Dialog {
    private final Select<String> field = new Select<>();
    private final MultiSelectComboBox<String> order = new MultiSelectComboBox<>();
    private final Div notes = new Div();

    /**
     * @param before null for a new rule
     * @param sources that there are
     * @param save may refuse with {@link Invalid}; then the dialog stays and shows why
     */
    PrecedenceDialog(
            Words words,
            CiClass ciClass,
            @Nullable PrecedenceRule before,
            List<String> sources,
            Consumer<PrecedenceRule> save) {
        setHeaderTitle(words.text("cmdb.precedence.new", ciClass.label()));
        setWidth("560px");
        field.setLabel(words.text("cmdb.precedence.field"));
        field.setItems(fields(words, ciClass));
        field.setItemLabelGenerator(name -> name.equals(PrecedenceRule.ALL)
                ? words.text("cmdb.precedence.all")
                : words.field(ciClass.name(), name));
        field.setValue(before == null ? PrecedenceRule.ALL : before.field());
        field.setReadOnly(before != null);
        field.setWidthFull();
        var known = new LinkedHashSet<>(List.of(PrecedenceRule.PERSON));
        known.addAll(sources);
        if (before != null) known.addAll(before.order());
        order.setItems(known);
        order.setLabel(words.text("cmdb.precedence.sources"));
        order.setHelperText(words.text("cmdb.precedence.sources.hint"));
        order.setWidthFull();
        order.setAllowCustomValue(true);
        order.addCustomValueSetListener(event -> choose(known, event.getDetail().strip()));
        if (before != null) order.setValue(new LinkedHashSet<>(before.order()));
        notes.addClassName("cmdb-says");
        add(new Div(field, order), Note.info(words.text("cmdb.precedence.later")), notes);
        var cancel = new Button(words.text("component.cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var keep = new Button(words.text("cmdb.save"), _ -> save(ciClass, List.copyOf(order.getValue()), save));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (before != null) {
            var remove = new Button(words.text("cmdb.precedence.remove"), _ -> save(ciClass, List.of(), save));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            getFooter().add(remove);
        }
        getFooter().add(cancel, keep);
    }

    /** A source that has not brought anything yet. */
    private void choose(LinkedHashSet<String> known, String source) {
        var chosen = new LinkedHashSet<>(order.getValue());
        known.add(source);
        chosen.add(source);
        order.setItems(known);
        order.setValue(chosen);
    }

    private static List<String> fields(Words words, CiClass ciClass) {
        var fields = new ArrayList<>(List.of(PrecedenceRule.ALL));
        fields.addAll(PrecedenceRule.COLUMNS);
        words.catalogue().attributes(ciClass.name()).forEach(each -> fields.add(CiFacts.ATTRIBUTE + each.name()));
        return fields;
    }

    private void save(CiClass ciClass, List<String> sources, Consumer<PrecedenceRule> save) {
        notes.removeAll();
        try {
            save.accept(new PrecedenceRule(ciClass.name(), field.getValue(), sources));
            close();
        } catch (Invalid refused) {
            refused.errors().forEach(error -> notes.add(Note.error(Texts.say(error))));
        }
    }
}
