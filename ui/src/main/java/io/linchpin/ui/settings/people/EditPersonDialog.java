package io.linchpin.ui.settings.people;

import com.vaadin.flow.i18n.I18NProvider;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.People;
import io.linchpin.identity.Person;
import io.linchpin.shared.Stale;
import io.linchpin.ui.settings.FormDialog;
import io.linchpin.ui.settings.Merge;
import io.linchpin.ui.settings.MergeNote;

/** Changes the facts of a person; when somebody else was quicker, both are put together and shown before saving. */
final class EditPersonDialog extends FormDialog {
    private final People people;
    private final CurrentUser user;
    private final Runnable saved;
    private final PersonFields fields = new PersonFields();
    private Person base;

    EditPersonDialog(People people, CurrentUser user, Person person, Runnable saved) {
        super(I18NProvider.translate("settings.person.edit", person.name()), I18NProvider.translate("settings.save"));
        this.people = people;
        this.user = user;
        this.saved = saved;
        base = person;
        field("name", label("name"), fields.name);
        field("username", label("username"), fields.username)
                .setHelperText(getTranslation("settings.person.username.hint"));
        field("email", label("email"), fields.email);
        field("title", label("title"), fields.title);
        field("timeZone", label("timeZone"), fields.timeZone);
        field("language", label("language"), fields.language);
        fields.show(PersonFields.values(person));
        fields.name.focus();
    }

    @Override
    protected boolean save() {
        try {
            people.update(user, fields.over(base));
        } catch (Stale _) {
            takeIn(people.get(user, base.id()));
            return false;
        }
        saved.run();
        return true;
    }

    private void takeIn(Person theirs) {
        var merge = new Merge(PersonFields.values(base), fields.values(), PersonFields.values(theirs));
        base = theirs;
        fields.show(merge.merged());
        tell(new MergeNote(theirs.name(), merge, this::label));
    }

    private String label(String field) {
        return getTranslation("settings.person." + field);
    }
}
