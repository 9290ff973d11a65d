package io.linchpin.ui.component;

import com.vaadin.flow.i18n.I18NProvider;
import io.linchpin.database.DatabaseAway;
import io.linchpin.shared.Failure;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A failure in the place where its answer would have stood: a broken rule in its own words, a lost database as such, anything
 * else by reference.
 */
public final class Trouble {
    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private Trouble() {}

    public static Note note(Throwable failure) {
        if (failure instanceof Failure broken) return Note.error(Texts.say(broken));
        if (DatabaseAway.isBehind(failure)) return Note.warn(I18NProvider.translate("component.away"));
        return Note.error(I18NProvider.translate("component.trouble")).reference(log(failure));
    }

    /** @param again asks once more: when somebody wants it, or by itself when a lost database is back */
    public static Note note(Throwable failure, Runnable again) {
        if (!DatabaseAway.isBehind(failure)) return note(failure).retry(again);
        var note = Note.warn(I18NProvider.translate("component.away.again")).retry(again);
        Recovery.whenBack(note, again);
        return note;
    }

    /** @return what the log calls it */
    public static String log(Throwable failure) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unexpected failure, reference {}", reference, failure);
        return reference;
    }
}
