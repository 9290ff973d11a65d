package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
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
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.OwnerKind;
import io.linchpin.cmdb.Party;
import io.linchpin.cmdb.PointsAtCi.Pointer;
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
import io.linchpin.ui.shell.CiCards;
import io.linchpin.ui.shell.Shell;
import io.linchpin.ui.shell.SignedIn;
import io.linchpin.ui.shell.ViewNeeds;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One CI: what it is, who looks after it, what it needs and what needs it, what would fail with it, and its history. */
@ViewNeeds(Right.SEE_CIS)
@Route(value = "cmdb/:id", layout = Shell.class)
@StyleSheet("css/cmdb.css")
@PermitAll
class CiView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Cmdb cmdb;
    private final Catalogues catalogues;
    private final Parties parties;
    private final Impact impact;
    private final SignedIn signedIn;
    private final List<CiCards> cards;
    private final Div told = new Div();
    private final Div page = new Div();
    private final CiPage self = new Page();
    private @Nullable CiDetail shown;

    CiView(Cmdb cmdb, Catalogues catalogues, Parties parties, Impact impact, SignedIn signedIn, List<CiCards> cards) {
        this.cmdb = cmdb;
        this.catalogues = catalogues;
        this.parties = parties;
        this.impact = impact;
        this.signedIn = signedIn;
        this.cards = cards;
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
        var lifecycle = new CiLifecycle(words, cmdb, ci, self);
        var whatIf = button(words.text("cmdb.whatIf"), Icon.IMPACT, () -> whatIf(ci));
        whatIf.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        whatIf.setSuffixComponent(new Kbd("I"));
        header.actions(whatIf);
        if (user.may(Right.EDIT_CIS, ci.tenant())) {
            header.actions(
                    button(words.text("cmdb.edit"), Icon.EDIT, () -> edit(ci)),
                    button(words.text("cmdb.relate"), Icon.LINK, () -> relate(ci)));
            var next = new Button(
                    words.text(ci.status() == CiStatus.RETIRED ? "cmdb.restore" : "cmdb.retire"),
                    _ -> lifecycle.moveOn());
            next.addThemeVariants(ButtonVariant.LUMO_SMALL);
            header.actions(next);
        }
        if (mayDelete(user, ci)) header.actions(lifecycle.more());
        return header;
    }

    private Div body(Words words, CurrentUser user, CiDetail detail) {
        var ci = detail.ci();
        var mayEdit = user.may(Right.EDIT_CIS, ci.tenant());
        var decisions = mayEdit ? new Decisions(ci) : null;
        var facts = new FactsCard(words, detail, decisions);
        var owners = new OwnersCard(
                words,
                detail,
                mayEdit,
                decisions,
                name -> parties.find(signedIn.user(), name),
                (kind, party) -> setOwner(ci, kind, party));
        var left = column(facts, owners, new AloneCard(words, ci, impact, user));
        var middle = column(
                new AroundCard(words, ci, cmdb, user),
                new RelationsCard(words, ci, cmdb, user, new RelationEdits(words, cmdb, self, () -> relate(ci))));
        var right = column();
        var open = cmdb.pointingAt(user, ci.id()).stream().filter(Pointer::open).toList();
        if (!open.isEmpty()) right.add(new WorkCard(words, open));
        cards.forEach(feature -> feature.about(user, ci).ifPresent(right::add));
        right.add(new HistoryCard(words, detail, cmdb, user).grows());
        var body = new Div(left, middle, right);
        body.addClassNames("body", "cmdb-ci");
        return body;
    }

    private void setOwner(Ci ci, OwnerKind kind, @Nullable Party party) {
        self.attempt(() -> {
            cmdb.setOwner(signedIn.user(), ci.id(), kind, party == null ? null : party.id());
            self.reload();
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
            new RelateDialog(cmdb, new Words(catalogues.current(), Formats.current()), user, ci, self::reload).open();
    }

    private void withShown(Consumer<Ci> action) {
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

    /** What somebody decides about values that sources say otherwise. */
    private final class Decisions implements SeenElsewhere.Decisions {
        private final Ci ci;

        Decisions(Ci ci) {
            this.ci = ci;
        }

        @Override
        public void take(String field, String source) {
            decide(() -> cmdb.take(signedIn.user(), ci.id(), version(ci), field, source));
        }

        @Override
        public void giveBack(String field) {
            decide(() -> cmdb.giveBack(signedIn.user(), ci.id(), version(ci), field));
        }

        private void decide(Runnable decision) {
            self.attempt(() -> {
                decision.run();
                self.quiet();
                self.reload();
            });
        }
    }

    /** The page, for its parts. */
    private final class Page implements CiPage {
        @Override
        public CurrentUser user() {
            return signedIn.user();
        }

        @Override
        public void attempt(Runnable action) {
            try {
                action.run();
            } catch (NotFound gone) {
                throw gone;
            } catch (Failure refused) {
                reload();
                tell(Trouble.note(refused));
            }
        }

        @Override
        public void reload() {
            withShown(ci -> load(ci.id()));
        }

        @Override
        public void tell(Note note) {
            told.removeAll();
            told.add(note);
        }

        @Override
        public void quiet() {
            told.removeAll();
        }
    }
}
