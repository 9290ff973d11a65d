package io.linchpin.ui.settings.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Segmented;
import io.linchpin.ui.component.Texts;
import io.linchpin.ui.settings.people.PersonFields;
import io.linchpin.ui.shell.Languages;
import io.linchpin.ui.shell.Theme;
import java.util.List;
import java.util.Locale;

/** How the pages look in this browser: theme and language, remembered by the browser and not by the house. */
final class LookCard extends Card {
    LookCard() {
        super(new Span().getTranslation("settings.look"));
        fixed();
        var theme = new Segmented<>(
                getTranslation("settings.look.theme"),
                List.of(Theme.values()),
                one -> getTranslation("settings.look.theme." + one.name()));
        theme.setValue(Theme.of(VaadinRequest.getCurrent()));
        theme.addValueChangeListener(event -> getUI().ifPresent(event.getValue()::choose));
        var language = new Segmented<>(
                getTranslation("settings.person.language"),
                Texts.LANGUAGES,
                locale -> PersonFields.languageName(locale.toLanguageTag()));
        language.setValue(Locale.forLanguageTag(getLocale().getLanguage()));
        language.addValueChangeListener(event -> getUI().ifPresent(ui -> Languages.choose(ui, event.getValue())));
        add(line("settings.look.theme", theme), line("settings.person.language", language));
        footer(getTranslation("settings.look.hint"));
    }

    private Div line(String key, Segmented<?> choice) {
        var words = new Span(getTranslation(key));
        words.addClassNames("grow", "t2");
        var line = new Div(words, choice);
        line.addClassName("settings-look");
        return line;
    }
}
