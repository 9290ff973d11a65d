package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import io.linchpin.cmdb.CiClass;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Icon;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the CIs of a class are recognised by, the strongest first; its own, or that of a class above. */
final class IdentifiersCard extends Card {
    /** @param save told the class with other identifiers; null when nobody may change it here */
    IdentifiersCard(Words words, CiClass ciClass, @Nullable Consumer<CiClass> save) {
        super(words.text("cmdb.identifiers"));
        fixed();
        var from = words.catalogue().identifiedBy(ciClass.name());
        from.filter(above -> !above.equals(ciClass))
                .ifPresent(above -> subtitle(words.text("cmdb.identifiers.inherited", above.label())));
        if (save != null) {
            var edit = new Button(
                    words.text("cmdb.edit"), Icon.EDIT.create(13), _ -> new IdentifiersDialog(words, ciClass, save)
                            .open());
            edit.addThemeVariants(ButtonVariant.LUMO_SMALL);
            edit.setAriaLabel(words.text("cmdb.identifiers.edit", ciClass.label()));
            actions(edit);
        }
        var rules = words.catalogue().identifiers(ciClass.name());
        if (rules.isEmpty()) {
            var none = new Div(words.text("cmdb.identifiers.none"));
            none.addClassNames("t2");
            add(none);
            return;
        }
        var list = new OrderedList();
        list.addClassName("cmdb-identifiers");
        rules.forEach(rule -> list.add(new ListItem(IdentifierWords.of(words, ciClass.name(), rule))));
        add(list);
    }
}
