package io.linchpin.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import io.linchpin.shared.Failure;
import io.linchpin.ui.component.Note;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a press of a button throws and no view caught: broken rules in their own words, anything else by reference. */
final class Failures implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public void error(ErrorEvent event) {
        var note = event.getThrowable() instanceof Failure failure
                ? Note.error(String.valueOf(failure.getMessage()))
                : unexpected(event.getThrowable());
        shell().ifPresent(shell -> shell.tell(note));
    }

    private static Note unexpected(Throwable failure) {
        return Note.error(I18NProvider.translate("shell.error.unexpected.text")).reference(log(failure));
    }

    /** @return what the log calls it */
    static String log(Throwable failure) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unexpected failure, reference {}", reference, failure);
        return reference;
    }

    private static Optional<Shell> shell() {
        return Optional.ofNullable(UI.getCurrent())
                .flatMap(ui -> ui.getInternals().getActiveRouterTargetsChain().stream()
                        .filter(Shell.class::isInstance)
                        .map(Shell.class::cast)
                        .findFirst());
    }
}
