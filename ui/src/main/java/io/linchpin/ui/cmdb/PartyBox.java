package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.combobox.ComboBox;
import io.linchpin.cmdb.Party;
import java.util.function.Function;
import java.util.stream.Stream;

/** A team or person, found by typing. */
final class PartyBox extends ComboBox<Party> {
    PartyBox(String label, Function<String, Stream<Party>> find) {
        super(label);
        setItemLabelGenerator(Party::name);
        setItems(query ->
                find.apply(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
    }
}
