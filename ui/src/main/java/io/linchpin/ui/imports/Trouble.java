package io.linchpin.ui.imports;

import com.vaadin.flow.i18n.I18NProvider;
import io.linchpin.shared.Failure;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.component.Texts;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A failure in the place where its answer would have stood: a broken rule in its own words, anything else by reference. */
final class Trouble {
    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private Trouble() {}

    static Note note(RuntimeException failure) {
        return switch (failure) {
            case Invalid invalid when !invalid.errors().isEmpty() -> Note.error(words(invalid));
            case Failure broken -> Note.error(Texts.say(broken));
            default -> unexpected(failure);
        };
    }

    static Note note(RuntimeException failure, Runnable again) {
        return note(failure).retry(again);
    }

    /** Every error with its line and its key. */
    private static String words(Invalid invalid) {
        return invalid.errors().stream().map(Trouble::words).collect(Collectors.joining("\n"));
    }

    private static String words(FieldError error) {
        var place = error.row() == null ? "" : I18NProvider.translate("imports.line", error.row()) + " ";
        var key = error.field().isEmpty() ? "" : error.field() + ": ";
        return place + key + Texts.say(error);
    }

    private static Note unexpected(RuntimeException failure) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unexpected failure, reference {}", reference, failure);
        return Note.error(I18NProvider.translate("imports.trouble")).reference(reference);
    }
}
