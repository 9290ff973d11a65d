package io.linchpin.ui.settings.people;

import com.vaadin.flow.data.renderer.LitRenderer;
import io.linchpin.identity.PersonSummary;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Rows;
import io.linchpin.ui.component.Texts;
import io.linchpin.ui.settings.Places;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How people look as rows. */
record PeopleRows(Places places) {
    Rows<PersonSummary> rows() {
        var rows = new Rows<PersonSummary>(text("settings.people"));
        rows.addLinks(text("settings.person.name"), row -> row.person().name(), PeopleRows::href);
        rows.addText(text("settings.person.username"), row -> row.person().username(), 2);
        rows.addText(text("settings.person.title"), row -> shown(row.person().title()), 2);
        if (places.several())
            rows.addText(
                    text("settings.tenant"), row -> places.name(row.person().tenant()), 2);
        rows.addText(text("settings.roles"), this::roles, 3);
        rows.addText(text("settings.teams"), row -> String.join(", ", row.teams()), 2);
        rows.addColumn(LitRenderer.<PersonSummary>of(
                                "<span class='settings-state ${item.kind}'><span .innerHTML=${item.icon}></span>${item.word}</span>")
                        .withProperty("kind", row -> state(row).className())
                        .withProperty("icon", row -> state(row).icon().svg(13))
                        .withProperty("word", row -> text(state(row).key())))
                .setHeader(text("settings.activity"))
                .setWidth("130px")
                .setFlexGrow(0);
        return rows;
    }

    private static PersonState state(PersonSummary row) {
        return PersonState.of(row.person().active(), row.hasPassword());
    }

    private String roles(PersonSummary row) {
        return row.grants().stream()
                .map(grant -> places.words(grant, row.person().tenant()))
                .collect(Collectors.joining(", "));
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : text;
    }

    static String href(PersonSummary row) {
        return "settings/people/" + row.person().id();
    }

    private static String text(String key) {
        return Texts.text(key, Formats.current().locale());
    }
}
