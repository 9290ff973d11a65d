package io.linchpin.ui.settings.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.linchpin.audit.AuditEntry;
import io.linchpin.ui.component.Bold;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Rows;
import io.linchpin.ui.component.Texts;
import io.linchpin.ui.settings.Places;
import io.linchpin.ui.shell.SignedIn;
import java.time.Instant;
import java.util.regex.Pattern;

/** How entries of the trail look as rows, and opened to everything they say. */
record AuditRows(Formats formats, Places places) {
    private static final int CHANGES_IN_A_ROW = 2;
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    Rows<AuditEntry> rows() {
        var rows = new Rows<AuditEntry>(text("settings.audit"));
        rows.addClassName("settings-trail");
        rows.addColumn(entry -> formats.brief(entry.at()))
                .setHeader(text("settings.audit.when"))
                .setTooltipGenerator(entry -> formats.full(entry.at()))
                .setWidth("96px")
                .setFlexGrow(0);
        rows.addComponentColumn(this::who)
                .setHeader(text("settings.audit.who"))
                .setWidth("120px")
                .setFlexGrow(1);
        rows.addColumn(AuditEntry::origin)
                .setHeader(text("settings.audit.where"))
                .setTooltipGenerator(AuditEntry::origin)
                .setWidth("110px")
                .setFlexGrow(1);
        if (places.several())
            rows.addColumn(entry -> places.name(entry.tenant()))
                    .setHeader(text("settings.tenant"))
                    .setWidth("110px")
                    .setFlexGrow(1);
        rows.addComponentColumn(this::what)
                .setHeader(text("settings.audit.what"))
                .setWidth("240px")
                .setFlexGrow(3);
        rows.addComponentColumn(this::changes)
                .setHeader(text("settings.audit.changes"))
                .setWidth("220px")
                .setFlexGrow(3);
        rows.setItemDetailsRenderer(new ComponentRenderer<Div, AuditEntry>(this::details));
        rows.opens(entry -> rows.setDetailsVisible(entry, !rows.isDetailsVisible(entry)));
        return rows;
    }

    private Component who(AuditEntry entry) {
        if (entry.actorName().isEmpty()) {
            var hidden = new Span(Icon.LOCK.create(12), new Span(text("settings.audit.provider")));
            hidden.addClassNames("row", "t3");
            return hidden;
        }
        var name = new Span(entry.actorName());
        name.addClassName("el");
        return name;
    }

    private Component what(AuditEntry entry) {
        var icon = Changes.kind(entry).icon().create(14);
        icon.addClassName("t3");
        var headline = new Span(Texts.say(entry.headline(), formats));
        var words = new Div(headline);
        if (!entry.why().isEmpty()) {
            var why = new Span(text("settings.audit.why", entry.why()));
            why.addClassNames("t3", "sm");
            words.add(why);
        }
        words.addClassName("settings-lines");
        var line = new Div(icon, words);
        line.addClassName("settings-what");
        line.getElement()
                .setAttribute(
                        "title", text("settings.kind." + Changes.kind(entry).name()));
        return line;
    }

    private Component changes(AuditEntry entry) {
        var all = Changes.of(entry).values();
        var cells = new Div();
        cells.addClassName("settings-changes");
        all.stream().limit(CHANGES_IN_A_ROW).forEach(change -> cells.add(change.cell(this::word)));
        if (all.size() > CHANGES_IN_A_ROW) {
            var more = new Span(text("settings.audit.more", all.size() - CHANGES_IN_A_ROW));
            more.addClassNames("t3", "sm");
            cells.add(more);
        }
        return cells;
    }

    private Div details(AuditEntry entry) {
        var all = new Div(new Bold(formats.full(entry.at())), new Span(entry.action() + " · " + entry.about()));
        all.addClassName("settings-details");
        Changes.of(entry).values().forEach(change -> all.add(change.cell(this::word)));
        return all;
    }

    /** Instants in the reader's zone, and ids of tenants by name as far as they may be seen. */
    private String word(String value) {
        if (INSTANT.matcher(value).matches()) return formats.full(Instant.parse(value));
        return places.all().stream()
                .filter(known -> known.id().toString().equals(value))
                .map(SignedIn.Place::name)
                .findFirst()
                .orElse(value);
    }

    private String text(String key, Object... arguments) {
        return Texts.text(key, formats.locale(), arguments);
    }
}
