package io.linchpin.ui.cmdb;

import com.vaadin.flow.i18n.I18NProvider;
import io.linchpin.shared.Failure;
import io.linchpin.ui.component.Note;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A failure in the place where its answer would have stood: a broken rule in its own words, anything else by reference. */
final class Trouble {
    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private Trouble() {}

    static Note note(RuntimeException failure) {
        if (failure instanceof Failure) return Note.error(String.valueOf(failure.getMessage()));
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unexpected failure, reference {}", reference, failure);
        return Note.error(I18NProvider.translate("cmdb.trouble")).reference(reference);
    }

    static Note note(RuntimeException failure, Runnable again) {
        return note(failure).retry(again);
    }
}
