package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.linchpin.ui.component.Icon;

/** Takes back what was just done. */
final class UndoButton extends Button {
    UndoButton(Words words, CiPage page, Runnable undo) {
        super(
                words.text("cmdb.undo"),
                Icon.REVERT.create(14),
                _ -> page.attempt(() -> {
                    page.quiet();
                    undo.run();
                    page.reload();
                }));
        addThemeVariants(ButtonVariant.LUMO_SMALL);
    }
}
