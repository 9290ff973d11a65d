package io.linchpin.ui.settings.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePickerVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.linchpin.audit.AuditEntry;
import io.linchpin.audit.AuditFilter;
import io.linchpin.audit.AuditTrail;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.People;
import io.linchpin.identity.Person;
import io.linchpin.identity.Right;
import io.linchpin.shared.NotFound;
import io.linchpin.ui.component.Address;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.EmptyState;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.PageHeader;
import io.linchpin.ui.component.Place;
import io.linchpin.ui.component.Rows;
import io.linchpin.ui.component.SearchField;
import io.linchpin.ui.settings.Narrowing;
import io.linchpin.ui.settings.PersonPicker;
import io.linchpin.ui.settings.Places;
import io.linchpin.ui.shell.NavigationEntry;
import io.linchpin.ui.shell.Shell;
import io.linchpin.ui.shell.SignedIn;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who did what, when, from where and why, newest first; what is asked stands in the address. */
@Route(value = "settings/audit", layout = Shell.class)
@NavigationEntry(order = 360, icon = Icon.WATCH, key = "settings.audit", right = Right.ADMINISTER)
@StyleSheet("css/settings.css")
@PermitAll
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int READ_AT_ONCE = 100;
    private static final int EXPORTED_AT_ONCE = 500;

    private final AuditTrail trail;
    private final People people;
    private final SignedIn signedIn;
    private final Places places;
    private final Formats formats = Formats.current();
    private final SearchField search;
    private final PersonPicker person;
    private final Narrowing<AuditKind> kind;
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Button clear = new Button();
    private final Anchor export = new Anchor();
    private final Place place = Place.forRows(16);
    private AuditQuestion question = AuditQuestion.ALL;

    AuditView(AuditTrail trail, People people, SignedIn signedIn) {
        this.trail = trail;
        this.people = people;
        this.signedIn = signedIn;
        places = Places.of(signedIn, signedIn.user());
        search = new SearchField(getTranslation("settings.audit.search"), () -> changed(true));
        person = new PersonPicker(people, signedIn.user(), false);
        kind = new Narrowing<>(
                getTranslation("settings.audit.about"),
                getTranslation("settings.audit.anything"),
                AuditKind.asked(),
                one -> getTranslation("settings.kind." + one.name()),
                () -> changed(true));
        addClassNames("settings-page", "col");
        export.addClassName("chip");
        export.add(Icon.DOWNLOAD.create(13), new Span(getTranslation("settings.export")));
        export.setRouterIgnore(true);
        var header = new PageHeader(getTranslation("settings.audit"))
                .meta(getTranslation("settings.audit.order"))
                .actions(export);
        add(header, filters(), place);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("settings.audit"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        question = AuditQuestion.of(event.getLocation().getQueryParameters().getParameters());
        show();
        ask();
    }

    private Div filters() {
        person.setPlaceholder(getTranslation("settings.audit.anybody"));
        person.setAriaLabel(getTranslation("settings.audit.who"));
        person.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        person.setClearButtonVisible(true);
        person.addValueChangeListener(event -> changed(event.isFromClient()));
        dress(from, "settings.audit.from");
        dress(to, "settings.audit.to");
        clear.setText(getTranslation("settings.filter.clear"));
        clear.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        clear.addClickListener(_ -> reset());
        var bar = new Div(search, person, kind, from, to, clear);
        bar.addClassName("settings-filters");
        return bar;
    }

    private void dress(DatePicker day, String key) {
        day.setPlaceholder(getTranslation(key));
        day.setAriaLabel(getTranslation(key));
        day.addThemeVariants(DatePickerVariant.LUMO_SMALL);
        day.setClearButtonVisible(true);
        day.setLocale(formats.locale().getLanguage().equals("de") ? Locale.GERMANY : Locale.UK);
        day.addValueChangeListener(event -> changed(event.isFromClient()));
    }

    private void show() {
        search.setValue(question.text());
        person.setValue(person());
        kind.setValue(question.kind());
        from.setValue(question.from());
        to.setValue(question.to());
    }

    private @Nullable Person person() {
        var id = question.person();
        try {
            return id == null ? null : people.get(signedIn.user(), id);
        } catch (NotFound _) {
            return null;
        }
    }

    private void changed(boolean fromPerson) {
        if (!fromPerson) return;
        var who = person.getValue();
        ask(new AuditQuestion(
                who == null ? null : who.id(), kind.getValue(), "", search.getValue(), from.getValue(), to.getValue()));
    }

    private void reset() {
        question = AuditQuestion.ALL;
        show();
        ask(question);
    }

    private void ask(AuditQuestion wanted) {
        question = wanted;
        Address.remember("settings/audit", question.parameters());
        ask();
    }

    private void ask() {
        clear.setVisible(!question.equals(AuditQuestion.ALL));
        var user = signedIn.user();
        var filter = question.filter(formats.zone());
        var pages = new AuditPages(cursor -> trail.list(user, filter, READ_AT_ONCE, cursor));
        place.ask(() -> pages.from(0, 1).isEmpty(), none -> found(pages, none));
        export.setHref(download(user, filter));
    }

    private Card found(AuditPages pages, boolean none) {
        export.setVisible(!none);
        return Card.around(none ? nothing() : rows(pages));
    }

    private EmptyState nothing() {
        var again = EmptyState.primary(getTranslation("settings.filter.clear"), this::reset);
        return new EmptyState(getTranslation("settings.audit.none"), getTranslation("settings.audit.none.text"))
                .actions(again);
    }

    private Rows<AuditEntry> rows(AuditPages pages) {
        var rows = new AuditRows(formats, places).rows();
        rows.setItems(query -> pages.from(query.getOffset(), query.getLimit()).stream());
        return rows;
    }

    private DownloadHandler download(CurrentUser user, AuditFilter filter) {
        return event -> write(event, user, filter);
    }

    private void write(DownloadEvent event, CurrentUser user, AuditFilter filter) throws IOException {
        event.setFileName("audit.csv");
        event.setContentType("text/csv; charset=utf-8");
        try (var out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write(AuditCsv.header());
            String cursor = null;
            do {
                var page = trail.list(user, filter, EXPORTED_AT_ONCE, cursor);
                for (var entry : page.items()) out.write(AuditCsv.line(entry));
                cursor = page.next();
            } while (cursor != null);
        }
    }
}
