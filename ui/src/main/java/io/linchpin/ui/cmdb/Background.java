package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks beside the page, so that the page stays quick, and shows the answer when it is there. Only the answer to the last
 * question is shown, and none to a page that has gone.
 */
final class Background {
    private int questions;

    <T> void ask(Supplier<T> question, Consumer<T> show, Consumer<RuntimeException> failed) {
        var ui = UI.getCurrent();
        int mine = ++questions;
        Thread.ofVirtual().name("cmdb-page").start(() -> {
            try {
                var answer = question.get();
                tell(ui, mine, () -> show.accept(answer));
            } catch (RuntimeException failure) {
                tell(ui, mine, () -> failed.accept(failure));
            }
        });
    }

    /** Whatever is still being asked is not shown any more. */
    void forget() {
        questions++;
    }

    private void tell(UI ui, int question, Runnable show) {
        try {
            ui.access(() -> {
                if (question == questions) show.run();
            });
        } catch (UIDetachedException _) {
            forget();
        }
    }
}
