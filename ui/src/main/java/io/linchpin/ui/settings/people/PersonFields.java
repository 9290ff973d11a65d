package io.linchpin.ui.settings.people;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.linchpin.identity.Person;
import io.linchpin.identity.PersonId;
import io.linchpin.shared.TenantId;
import io.linchpin.ui.component.Texts;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facts of a person as fields, and the way from one to the other. */
public final class PersonFields {
    public final TextField name = new TextField();
    public final TextField username = new TextField();
    public final TextField email = new TextField();
    public final TextField title = new TextField();
    public final ComboBox<String> timeZone = new ComboBox<>();
    public final Select<String> language = new Select<>();

    public PersonFields() {
        timeZone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        timeZone.setValue("UTC");
        language.setItems(Texts.LANGUAGES.stream().map(Locale::toLanguageTag).toList());
        language.setItemLabelGenerator(PersonFields::languageName);
        language.setValue(Texts.LANGUAGES.getFirst().toLanguageTag());
        name.setRequiredIndicatorVisible(true);
        username.setRequiredIndicatorVisible(true);
    }

    /** A language in its own words. */
    public static String languageName(String tag) {
        var locale = Locale.forLanguageTag(tag);
        var word = locale.getDisplayLanguage(locale);
        return word.substring(0, 1).toUpperCase(locale) + word.substring(1);
    }

    public void show(Map<String, String> values) {
        name.setValue(values.getOrDefault("name", ""));
        username.setValue(values.getOrDefault("username", ""));
        email.setValue(values.getOrDefault("email", ""));
        title.setValue(values.getOrDefault("title", ""));
        timeZone.setValue(values.getOrDefault("timeZone", "UTC"));
        var wanted = values.getOrDefault("language", "");
        // An import may have brought a language that is not offered here.
        if (language.getListDataView().getItems().noneMatch(wanted::equals)) language.setItems(wanted);
        language.setValue(wanted);
    }

    public Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("name", name.getValue().strip());
        values.put("username", username.getValue().strip().toLowerCase(Locale.ROOT));
        values.put("email", email.getValue().strip());
        values.put("title", title.getValue().strip());
        values.put("timeZone", Optional.ofNullable(timeZone.getValue()).orElse(""));
        values.put("language", language.getValue());
        return values;
    }

    public static Map<String, String> values(Person person) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", person.name());
        values.put("username", person.username());
        values.put("email", person.email() == null ? "" : person.email());
        values.put("title", person.title() == null ? "" : person.title());
        values.put("timeZone", person.timeZone());
        values.put("language", person.language());
        return values;
    }

    /** @param stored whose place in the house stays: tenant, activity, version */
    public Person over(Person stored) {
        return person(stored.id(), stored.tenant(), stored.active(), stored.version());
    }

    Person added(TenantId tenant) {
        return person(PersonId.random(), tenant, true, null);
    }

    private Person person(PersonId id, TenantId tenant, boolean active, @Nullable Long version) {
        var values = values();
        return new Person(
                id,
                tenant,
                values.getOrDefault("name", ""),
                values.getOrDefault("username", ""),
                values.get("email"),
                values.get("title"),
                values.getOrDefault("timeZone", ""),
                values.getOrDefault("language", ""),
                active,
                version);
    }
}
