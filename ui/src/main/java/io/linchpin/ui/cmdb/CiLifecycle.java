package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Paragraph;
import io.linchpin.cmdb.Ci;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.PointsAtCi.Pointer;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Note;
import java.util.stream.Collectors;

/** Retiring a CI, bringing it back, and deleting one that was a mistake. */
final class CiLifecycle {
    private static final int NAMED = 5;

    private final Words words;
    private final Cmdb cmdb;
    private final Ci ci;
    private final CiPage page;

    CiLifecycle(Words words, Cmdb cmdb, Ci ci, CiPage page) {
        this.words = words;
        this.cmdb = cmdb;
        this.ci = ci;
        this.page = page;
    }

    void moveOn() {
        if (ci.status() == CiStatus.RETIRED) restore();
        else retire();
    }

    private void retire() {
        var text = new Paragraph(words.text("cmdb.retire.text"));
        new ReasonDialog(
                        words,
                        words.text("cmdb.retire.title", ci.name()),
                        words.text("cmdb.retire"),
                        ButtonVariant.LUMO_PRIMARY,
                        why -> page.attempt(() -> {
                            var retired = cmdb.retire(page.user(), ci.id(), CiView.version(ci), why);
                            page.reload();
                            page.tellDone(
                                    words,
                                    words.text("cmdb.retired", ci.name()),
                                    () -> cmdb.restore(
                                            page.user(),
                                            ci.id(),
                                            CiView.version(retired),
                                            words.text("cmdb.restore.undone")));
                        }),
                        text)
                .open();
    }

    private void restore() {
        new ReasonDialog(
                        words,
                        words.text("cmdb.restore.title", ci.name()),
                        words.text("cmdb.restore"),
                        ButtonVariant.LUMO_PRIMARY,
                        why -> page.attempt(() -> {
                            cmdb.restore(page.user(), ci.id(), CiView.version(ci), why);
                            page.reload();
                        }),
                        new Paragraph(words.text("cmdb.restore.text")))
                .open();
    }

    Button more() {
        var button = new Button(Icon.MORE.create(14));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(words.text("cmdb.more"));
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        menu.addItem(words.text("cmdb.delete"), _ -> delete());
        return button;
    }

    private void delete() {
        var user = page.user();
        var pointers = cmdb.pointingAt(user, ci.id());
        var relations = cmdb.relationships(user, ci.id(), NAMED);
        if (pointers.isEmpty() && relations.neededByInAll() == 0) {
            new ReasonDialog(
                            words,
                            words.text("cmdb.delete.title", ci.name()),
                            words.text("cmdb.delete"),
                            ButtonVariant.LUMO_ERROR,
                            why -> page.attempt(() -> {
                                cmdb.delete(page.user(), ci.id(), CiView.version(ci), why);
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
            page.quiet();
            retire();
        });
        retire.addThemeVariants(ButtonVariant.LUMO_SMALL);
        page.tell(
                ci.status() == CiStatus.RETIRED
                        ? Note.warn(text)
                        : Note.warn(text).actions(retire));
    }
}
