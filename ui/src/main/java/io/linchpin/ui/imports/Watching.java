package io.linchpin.ui.imports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Asks beside the page, and again twice a second while there is something to see. Only the answers to the last question are
 * shown, and none to a page that has gone.
 */
final class Watching {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final AtomicInteger questions = new AtomicInteger();

    <T> void ask(Supplier<T> question, Consumer<T> show, Consumer<RuntimeException> failed) {
        watch(question, show, _ -> false, failed);
    }

    /** @param again whether to look once more after this answer */
    <T> void watch(Supplier<T> question, Consumer<T> show, Predicate<T> again, Consumer<RuntimeException> failed) {
        var ui = UI.getCurrent();
        int mine = questions.incrementAndGet();
        Thread.ofVirtual().name("imports-page").start(() -> {
            try {
                var answer = question.get();
                tell(ui, mine, show, answer);
                while (again.test(answer) && mine == questions.get() && pause()) {
                    answer = question.get();
                    tell(ui, mine, show, answer);
                }
            } catch (RuntimeException failure) {
                tell(ui, mine, failed, failure);
            }
        });
    }

    /** Whatever is still being asked is not shown any more. */
    void forget() {
        questions.incrementAndGet();
    }

    private <T> void tell(UI ui, int question, Consumer<T> show, T answer) {
        try {
            ui.access(() -> {
                if (question == questions.get()) show.accept(answer);
            });
        } catch (UIDetachedException _) {
            forget();
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
