package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.linchpin.cmdb.Catalogues;
import io.linchpin.cmdb.Ci;
import io.linchpin.cmdb.CiDetail;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiRelation;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.MinUp;
import io.linchpin.cmdb.OwnerKind;
import io.linchpin.cmdb.Party;
import io.linchpin.cmdb.PointsAtCi.Pointer;
import io.linchpin.cmdb.RelationDraft;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.impact.Impact;
import io.linchpin.shared.Failure;
import io.linchpin.shared.NotFound;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Kbd;
import io.linchpin.ui.component.Keys;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.component.PageHeader;
import io.linchpin.ui.component.Trouble;
import io.linchpin.ui.shell.Shell;
import io.linchpin.ui.shell.SignedIn;
import io.linchpin.ui.shell.ViewNeeds;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One CI: what it is, who looks after it, what it needs and what needs it, what would fail with it, and its history. */
@ViewNeeds(Right.SEE_CIS)
@Route(value = "cmdb/:id", layout = Shell.class)
@StyleSheet("css/cmdb.css")
@PermitAll
class CiView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int NAMED = 5;

    private final Cmdb cmdb;
    private final Catalogues catalogues;
    private final Parties parties;
    private final Impact impact;
    private final SignedIn signedIn;
    private final Div told = new Div();
    private final Div page = new Div();
    private @Nullable CiDetail shown;

    CiView(Cmdb cmdb, Catalogues catalogues, Parties parties, Impact impact, SignedIn signedIn) {
        this.cmdb = cmdb;
        this.catalogues = catalogues;
        this.parties = parties;
        this.impact = impact;
        this.signedIn = signedIn;
        addClassNames("cmdb-page", "col");
        told.addClassName("cmdb-told");
        page.addClassNames("cmdb-page", "col", "grow");
        add(told, page);
        Keys.bind(this, "I", getTranslation("cmdb.whatIf"), () -> withShown(this::whatIf));
        Keys.bind(this, "E", getTranslation("cmdb.edit"), () -> withShown(this::edit));
        Keys.bind(this, "R", getTranslation("cmdb.relate"), () -> withShown(this::relate));
        Keys.bind(this, "M", getTranslation("cmdb.ci.around.map"), () -> withShown(this::map));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        told.removeAll();
        load(Addresses.ci(event));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", shown == null ? "" : shown.ci().name());
    }

    private void load(CiId id) {
        var user = signedIn.user();
        var detail = cmdb.get(user, id);
        shown = detail;
        var words = new Words(catalogues.current(), Formats.current());
        page.removeAll();
        page.add(header(words, user, detail), body(words, user, detail));
    }

    private void reload() {
        withShown(ci -> load(ci.id()));
    }

    private PageHeader header(Words words, CurrentUser user, CiDetail detail) {
        var ci = detail.ci();
        var header = new PageHeader(ci.name())
                .crumb(words.text("cmdb.title"), "cmdb")
                .crumb(words.className(ci.type()), "cmdb?class=" + ci.type());
        detail.sources().stream()
                .findFirst()
                .ifPresent(source -> header.crumb(source.source() + " " + source.externalId()));
        if (ci.status() != CiStatus.LIVE) header.badges(chip(words.status(ci.status())));
        if (user.tenants().size() > 1) header.badges(chip(detail.tenantName()));
        header.meta(words.text("cmdb.ci.version", version(ci)));
        var whatIf = button(words.text("cmdb.whatIf"), Icon.IMPACT, () -> whatIf(ci));
        whatIf.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        whatIf.setSuffixComponent(new Kbd("I"));
        header.actions(whatIf);
        if (user.may(Right.EDIT_CIS, ci.tenant())) {
            header.actions(
                    button(words.text("cmdb.edit"), Icon.EDIT, () -> edit(ci)),
                    button(words.text("cmdb.relate"), Icon.LINK, () -> relate(ci)));
            var lifecycle = new Button(
                    words.text(ci.status() == CiStatus.RETIRED ? "cmdb.restore" : "cmdb.retire"),
                    _ -> moveOn(words, ci));
            lifecycle.addThemeVariants(ButtonVariant.LUMO_SMALL);
            header.actions(lifecycle);
        }
        if (mayDelete(user, ci)) header.actions(more(words, detail));
        return header;
    }

    private Div body(Words words, CurrentUser user, CiDetail detail) {
        var ci = detail.ci();
        var mayEdit = user.may(Right.EDIT_CIS, ci.tenant());
        var facts = new FactsCard(words, detail);
        var owners = new OwnersCard(
                words,
                detail,
                mayEdit,
                name -> parties.find(signedIn.user(), name),
                (kind, party) -> setOwner(ci, kind, party));
        var left = column(facts, owners, new AloneCard(words, ci, impact, user));
        var middle = column(
                new AroundCard(words, ci, cmdb, user),
                new RelationsCard(words, ci, cmdb, user, new RelationActions(words, ci)));
        var right = column();
        var open = cmdb.pointingAt(user, ci.id()).stream().filter(Pointer::open).toList();
        if (!open.isEmpty()) right.add(new WorkCard(words, open));
        right.add(new HistoryCard(words, detail, cmdb, user, facts::show).grows());
        var body = new Div(left, middle, right);
        body.addClassNames("body", "cmdb-ci");
        return body;
    }

    private void setOwner(Ci ci, OwnerKind kind, @Nullable Party party) {
        attempt(() -> {
            cmdb.setOwner(signedIn.user(), ci.id(), kind, party == null ? null : party.id());
            reload();
        });
    }

    private void whatIf(Ci ci) {
        UI.getCurrent().navigate("impact", QueryParameters.of("seed", ci.id().toString()));
    }

    private void edit(Ci ci) {
        if (signedIn.user().may(Right.EDIT_CIS, ci.tenant())) UI.getCurrent().navigate("cmdb/" + ci.id() + "/edit");
    }

    private void map(Ci ci) {
        UI.getCurrent().navigate("cmdb/" + ci.id() + "/map");
    }

    private void relate(Ci ci) {
        var user = signedIn.user();
        if (user.may(Right.EDIT_CIS, ci.tenant()))
            new RelateDialog(cmdb, new Words(catalogues.current(), Formats.current()), user, ci, this::reload).open();
    }

    private void moveOn(Words words, Ci ci) {
        if (ci.status() == CiStatus.RETIRED) restore(words, ci);
        else retire(words, ci);
    }

    private void retire(Words words, Ci ci) {
        var text = new Paragraph(words.text("cmdb.retire.text"));
        new ReasonDialog(
                        words,
                        words.text("cmdb.retire.title", ci.name()),
                        words.text("cmdb.retire"),
                        ButtonVariant.LUMO_PRIMARY,
                        why -> attempt(() -> {
                            var retired = cmdb.retire(signedIn.user(), ci.id(), version(ci), why);
                            reload();
                            tell(undo(words, words.text("cmdb.retired", ci.name()), () -> {
                                cmdb.restore(
                                        signedIn.user(), ci.id(), version(retired), words.text("cmdb.restore.undone"));
                                reload();
                            }));
                        }),
                        text)
                .open();
    }

    private void restore(Words words, Ci ci) {
        new ReasonDialog(
                        words,
                        words.text("cmdb.restore.title", ci.name()),
                        words.text("cmdb.restore"),
                        ButtonVariant.LUMO_PRIMARY,
                        why -> attempt(() -> {
                            cmdb.restore(signedIn.user(), ci.id(), version(ci), why);
                            reload();
                        }),
                        new Paragraph(words.text("cmdb.restore.text")))
                .open();
    }

    private Button more(Words words, CiDetail detail) {
        var button = new Button(Icon.MORE.create(14));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(words.text("cmdb.more"));
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        menu.addItem(words.text("cmdb.delete"), _ -> delete(words, detail));
        return button;
    }

    private void delete(Words words, CiDetail detail) {
        var ci = detail.ci();
        var user = signedIn.user();
        var pointers = cmdb.pointingAt(user, ci.id());
        var relations = cmdb.relationships(user, ci.id(), NAMED);
        if (pointers.isEmpty() && relations.neededByInAll() == 0) {
            new ReasonDialog(
                            words,
                            words.text("cmdb.delete.title", ci.name()),
                            words.text("cmdb.delete"),
                            ButtonVariant.LUMO_ERROR,
                            why -> attempt(() -> {
                                cmdb.delete(signedIn.user(), ci.id(), version(ci), why);
                                UI.getCurrent().navigate("cmdb");
                            }),
                            new Paragraph(words.text("cmdb.delete.text", relations.needsInAll())))
                    .open();
            return;
        }
        var tickets = pointers.stream().limit(NAMED).map(Pointer::number).collect(Collectors.joining(", "));
        var text = pointers.isEmpty()
                ? words.text("cmdb.delete.needed", ci.name(), relations.neededByInAll())
                : words.text("cmdb.delete.named", ci.name(), tickets);
        var retire = new Button(words.text("cmdb.delete.retire"), _ -> {
            told.removeAll();
            retire(words, ci);
        });
        retire.addThemeVariants(ButtonVariant.LUMO_SMALL);
        tell(ci.status() == CiStatus.RETIRED ? Note.warn(text) : Note.warn(text).actions(retire));
    }

    private Note undo(Words words, String text, Runnable undo) {
        var button = new Button(
                words.text("cmdb.undo"),
                Icon.REVERT.create(14),
                _ -> attempt(() -> {
                    told.removeAll();
                    undo.run();
                }));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return Note.info(text).actions(button);
    }

    private void tell(Note note) {
        told.removeAll();
        told.add(note);
    }

    /** What a rule refuses stands above the page, in the rule's words; the page then shows what is stored now. */
    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (NotFound gone) {
            throw gone;
        } catch (Failure refused) {
            reload();
            tell(Trouble.note(refused));
        }
    }

    private void withShown(java.util.function.Consumer<Ci> action) {
        if (shown != null) action.accept(shown.ci());
    }

    private static boolean mayDelete(CurrentUser user, Ci ci) {
        return user.may(Right.IMPORT, ci.tenant()) || user.may(Right.ADMINISTER, ci.tenant());
    }

    static long version(Ci ci) {
        var version = ci.version();
        return version == null ? 0 : version;
    }

    private static Button button(String words, Icon icon, Runnable action) {
        var button = new Button(words, icon.create(14), _ -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static Span chip(String words) {
        var chip = new Span(words);
        chip.addClassName("chip");
        return chip;
    }

    private static Div column(com.vaadin.flow.component.Component... cards) {
        var column = new Div(cards);
        column.addClassNames("col", "cmdb-column");
        return column;
    }

    /** What the list of relationships lets people do. */
    private final class RelationActions implements RelationsCard.Actions {
        private final Words words;
        private final Ci ci;

        RelationActions(Words words, Ci ci) {
            this.words = words;
            this.ci = ci;
        }

        @Override
        public void end(CiId source, String type, CiId target, CiRelation relation) {
            attempt(() -> {
                cmdb.unrelate(signedIn.user(), source, type, target);
                reload();
                var again = relation.groupByDefault()
                        ? new RelationDraft(source, type, target, null, null)
                        : new RelationDraft(source, type, target, relation.group(), relation.minUp());
                tell(undo(words, words.text("cmdb.unrelated"), () -> {
                    cmdb.relate(signedIn.user(), again);
                    reload();
                }));
            });
        }

        @Override
        public void regroup(CiId dependent, String group, @Nullable MinUp minUp) {
            new GroupDialog(
                            words,
                            group,
                            minUp,
                            wanted -> attempt(() -> {
                                cmdb.changeGroup(signedIn.user(), dependent, group, wanted);
                                reload();
                            }))
                    .open();
        }

        @Override
        public void relate() {
            CiView.this.relate(ci);
        }
    }
}
