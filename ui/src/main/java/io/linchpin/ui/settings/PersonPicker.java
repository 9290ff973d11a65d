package io.linchpin.ui.settings;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.People;
import io.linchpin.identity.Person;
import io.linchpin.identity.PersonFilter;

/** Somebody, found by typing a part of their name, user name or e-mail address. */
public final class PersonPicker extends ComboBox<Person> {

    /** @param active only those who can sign in */
    public PersonPicker(People people, CurrentUser user, boolean active) {
        setItemLabelGenerator(Person::name);
        setRenderer(LitRenderer.<Person>of(
                        "<div class='settings-choice'><span>${item.name}</span><span>${item.username}</span></div>")
                .withProperty("name", Person::name)
                .withProperty("username", Person::username));
        setItems(query -> people
                .browse(
                        user,
                        new PersonFilter(query.getFilter().orElse(""), active ? true : null, null, null, null),
                        query.getOffset(),
                        query.getLimit())
                .stream()
                .map(row -> row.person()));
    }
}
