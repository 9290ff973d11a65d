package io.linchpin.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import io.linchpin.ui.component.Trouble;
import java.util.Optional;

/** What a press of a button throws and no view caught, above the page. */
final class Failures implements ErrorHandler {

    @Override
    public void error(ErrorEvent event) {
        var note = Trouble.note(event.getThrowable());
        shell().ifPresent(shell -> shell.tell(note));
    }

    private static Optional<Shell> shell() {
        return Optional.ofNullable(UI.getCurrent())
                .flatMap(ui -> ui.getInternals().getActiveRouterTargetsChain().stream()
                        .filter(Shell.class::isInstance)
                        .map(Shell.class::cast)
                        .findFirst());
    }
}
