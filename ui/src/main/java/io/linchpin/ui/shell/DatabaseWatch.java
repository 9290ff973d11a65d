package io.linchpin.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import io.linchpin.database.Database;
import io.linchpin.database.DatabaseState;
import io.linchpin.ui.component.Recovery;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Tells every open page when the database is lost and when it is back, without their asking; then they go on. */
@Component
class DatabaseWatch {

    private record Listener(UI ui, Recovery recovery, Consumer<DatabaseState> show) {}

    private final Database database;
    private final Map<Object, Listener> listeners = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("database-banner").factory());
    private volatile DatabaseState last;

    DatabaseWatch(Database database) {
        this.database = database;
        last = database.state();
        clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }

    /** Shows the present state at once and every later one as it comes. */
    void register(Object owner, UI ui, Consumer<DatabaseState> show) {
        listeners.put(owner, new Listener(ui, Recovery.of(ui), show));
        show.accept(database.state());
    }

    void unregister(Object owner) {
        listeners.remove(owner);
    }

    private void look() {
        var now = database.state();
        var changed = !now.equals(last);
        last = now;
        listeners.forEach((owner, listener) -> {
            if (changed) tell(owner, listener, () -> listener.show().accept(now));
            if (now.ready() && listener.recovery().isAwaited()) tell(owner, listener, listener.recovery()::go);
        });
    }

    private void tell(Object owner, Listener listener, Command news) {
        try {
            listener.ui().access(news);
        } catch (UIDetachedException _) {
            listeners.remove(owner);
        }
    }
}
