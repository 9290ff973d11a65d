package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.linchpin.cmdb.Catalogues;
import io.linchpin.cmdb.Ci;
import io.linchpin.cmdb.CiDetail;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.identity.Right;
import io.linchpin.shared.Conflict;
import io.linchpin.shared.Forbidden;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Stale;
import io.linchpin.shared.TenantId;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.component.PageHeader;
import io.linchpin.ui.component.Texts;
import io.linchpin.ui.component.Trouble;
import io.linchpin.ui.shell.Shell;
import io.linchpin.ui.shell.SignedIn;
import io.linchpin.ui.shell.ViewNeeds;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a CI or edits one. What somebody else saved meanwhile is shown beside one's own values, and nothing is lost. */
@ViewNeeds(Right.EDIT_CIS)
@Route(value = "cmdb/new", layout = Shell.class)
@RouteAlias(value = "cmdb/:id/edit", layout = Shell.class)
@StyleSheet("css/cmdb.css")
@PermitAll
class CiFormView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private static final String ASK_BEFORE_CLOSING = """
            this.$unsaved?.abort();
            if ($0) {
              this.$unsaved = new AbortController();
              window.addEventListener('beforeunload', event => event.preventDefault(), {signal: this.$unsaved.signal});
            }""";

    private final Cmdb cmdb;
    private final Catalogues catalogues;
    private final Parties parties;
    private final SignedIn signedIn;
    private final Select<TenantId> tenant = new Select<>();
    private final Div notes = new Div();
    private Words words;
    private CiForm form;
    private CiId id = CiId.random();
    private @Nullable CiDetail edited;
    private DraftValues before = new DraftValues(Map.of());
    private boolean unsaved;

    CiFormView(Cmdb cmdb, Catalogues catalogues, Parties parties, SignedIn signedIn) {
        this.cmdb = cmdb;
        this.catalogues = catalogues;
        this.parties = parties;
        this.signedIn = signedIn;
        words = new Words(catalogues.current(), Formats.current());
        form = newForm();
        addClassNames("cmdb-page", "col");
        notes.addClassName("cmdb-told");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        words = new Words(catalogues.current(), Formats.current());
        form = newForm();
        notes.removeAll();
        removeAll();
        if (event.getRouteParameters().get("id").isEmpty()) create(event);
        else edit(Addresses.ci(event));
        unsaved(false);
        form.focusFirst();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!unsaved) return;
        var leaving = event.postpone();
        new LeaveDialog(
                        words,
                        () -> {
                            unsaved(false);
                            leaving.proceed();
                        },
                        leaving::cancel)
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation(
                "shell.title",
                edited == null
                        ? words.text("cmdb.form.new")
                        : words.text("cmdb.form.edit", edited.ci().name()));
    }

    private CiForm newForm() {
        return new CiForm(words, name -> parties.find(signedIn.user(), name), () -> unsaved(true));
    }

    private void create(BeforeEnterEvent event) {
        var user = signedIn.user();
        user.require(Right.EDIT_CIS);
        edited = null;
        id = CiId.random();
        before = new DraftValues(Map.of("status", CiStatus.LIVE.name()));
        var wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("class")
                .orElse("");
        form.show(new DraftValues(Map.of("status", CiStatus.LIVE.name(), "class", wanted)), Map.of());
        var places = signedIn.places().stream()
                .filter(place -> user.may(Right.EDIT_CIS, place.id()))
                .collect(Collectors.toMap(
                        SignedIn.Place::id, SignedIn.Place::name, (one, same) -> one, LinkedHashMap::new));
        tenant.setLabel(words.text("cmdb.column.TENANT"));
        tenant.setItems(places.keySet());
        tenant.setItemLabelGenerator(place -> places.getOrDefault(place, ""));
        tenant.setValue(user.tenant());
        tenant.setVisible(places.size() > 1);
        var save = button("cmdb.form.create", this::saveNew);
        show(
                new PageHeader(words.text("cmdb.form.new"))
                        .crumb(words.text("cmdb.title"), "cmdb")
                        .actions(back("cmdb"), save),
                tenant);
    }

    private void edit(CiId wanted) {
        var user = signedIn.user();
        var detail = cmdb.get(user, wanted);
        user.require(Right.EDIT_CIS, detail.ci().tenant());
        edited = detail;
        id = wanted;
        before = DraftValues.of(detail.draft());
        form.show(before, detail.facts().owners());
        show(new PageHeader(words.text("cmdb.form.edit", detail.ci().name()))
                .crumb(words.text("cmdb.title"), "cmdb")
                .crumb(detail.ci().name(), "cmdb/" + wanted)
                .meta(words.text("cmdb.ci.version", CiView.version(detail.ci())))
                .actions(back("cmdb/" + wanted), button("cmdb.save", () -> saveEdited(detail, form.values()))));
    }

    private void show(PageHeader header, com.vaadin.flow.component.Component... first) {
        var card = new Card().grows();
        card.add(first);
        card.add(form);
        var body = new Div(card);
        body.addClassNames("body", "cmdb-form-page");
        add(header, notes, body);
    }

    private void saveNew() {
        if (!form.hasClass()) {
            form.refuseClass(words.text("cmdb.form.class.missing"));
            return;
        }
        attempt(() -> {
            var made = cmdb.create(
                    signedIn.user(), tenant.getValue(), id, form.values().draft());
            saved(made);
        });
    }

    private void saveEdited(CiDetail detail, DraftValues values) {
        if (!form.hasClass()) {
            form.refuseClass(words.text("cmdb.form.class.missing"));
            return;
        }
        attempt(() -> {
            try {
                saved(cmdb.update(signedIn.user(), id, CiView.version(detail.ci()), values.draft()));
            } catch (Stale _) {
                compare(cmdb.get(signedIn.user(), id));
            }
        });
    }

    private void saved(Ci ci) {
        unsaved(false);
        UI.getCurrent().navigate("cmdb/" + ci.id());
    }

    private void attempt(Runnable save) {
        notes.removeAll();
        try {
            save.run();
        } catch (Invalid refused) {
            var elsewhere = form.refuse(refused.errors());
            notes.add(Note.error(
                    elsewhere.isEmpty()
                            ? words.text("cmdb.form.refused", refused.errors().size())
                            : Texts.say(elsewhere)));
        } catch (Conflict | Forbidden refused) {
            notes.add(Trouble.note(refused));
        }
    }

    /** Both versions side by side: what only they changed is taken, what both changed is chosen. */
    private void compare(CiDetail theirs) {
        var mine = form.values();
        var stored = DraftValues.of(theirs.draft());
        var names = names(theirs);
        var comparison = new Comparison(
                words,
                theirs,
                mine.conflicts(before, stored),
                mine.onlyTheirs(before, stored),
                (field, value) -> names.shown(words, mine.get("class"), field, value),
                insisted -> {
                    var merged = mine.merge(before, stored, insisted);
                    edited = theirs;
                    before = stored;
                    form.show(merged, names.of(merged));
                    notes.removeAll();
                    saveEdited(theirs, merged);
                });
        notes.removeAll();
        notes.add(comparison);
    }

    private PartyNames names(CiDetail theirs) {
        var names = new PartyNames()
                .with(theirs.facts().owners().values())
                .with(form.parties().values());
        return edited == null ? names : names.with(edited.facts().owners().values());
    }

    private void unsaved(boolean now) {
        unsaved = now;
        getElement().executeJs(ASK_BEFORE_CLOSING, now);
    }

    private Button back(String path) {
        var back =
                new Button(words.text("component.cancel"), _ -> UI.getCurrent().navigate(path));
        back.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return back;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(words.text(key), _ -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        return button;
    }
}
