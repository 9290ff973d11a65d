package io.linchpin.ui.settings.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.People;
import io.linchpin.identity.Person;
import io.linchpin.shared.Stale;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.settings.FieldErrors;
import io.linchpin.ui.settings.Merge;
import io.linchpin.ui.settings.MergeNote;
import io.linchpin.ui.settings.people.PersonFields;

/** One's own facts, as fields that are always open. */
final class OwnFacts extends Card {
    private final People people;
    private final CurrentUser user;
    private final FieldErrors errors = new FieldErrors();
    private final PersonFields fields = new PersonFields();
    private final Button save;
    private Person base;

    OwnFacts(People people, CurrentUser user, Person person) {
        super(new Span().getTranslation("settings.facts"));
        this.people = people;
        this.user = user;
        base = person;
        grows();
        errors.add("name", fields.name).setLabel(label("name"));
        errors.add("username", fields.username).setLabel(label("username"));
        errors.add("email", fields.email).setLabel(label("email"));
        errors.add("title", fields.title).setLabel(label("title"));
        errors.add("timeZone", fields.timeZone).setLabel(label("timeZone"));
        errors.add("language", fields.language).setLabel(label("language"));
        fields.username.setReadOnly(true);
        fields.username.setHelperText(getTranslation("settings.account.username"));
        fields.timeZone.setHelperText(getTranslation("settings.account.timeZone"));
        fields.language.setHelperText(getTranslation("settings.account.language"));
        fields.show(PersonFields.values(person));
        save = new Button(getTranslation("settings.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        var form = new Div(
                errors.notes(),
                fields.name,
                fields.username,
                fields.email,
                fields.title,
                fields.timeZone,
                fields.language);
        form.addClassName("settings-stack");
        add(form);
        footer(save);
    }

    private void save() {
        errors.attempt(() -> {
            try {
                base = people.update(user, fields.over(base));
                errors.notes().add(Note.info(getTranslation("settings.saved")));
            } catch (Stale _) {
                takeIn(people.get(user, user.id()));
            }
        });
        save.setEnabled(true);
    }

    private void takeIn(Person theirs) {
        var merge = new Merge(PersonFields.values(base), fields.values(), PersonFields.values(theirs));
        base = theirs;
        fields.show(merge.merged());
        errors.notes().add(new MergeNote(theirs.name(), merge, this::label));
    }

    private String label(String field) {
        return getTranslation("settings.person." + field);
    }
}
