package io.linchpin.ui.cmdb;

import io.linchpin.identity.CurrentUser;
import io.linchpin.ui.component.Note;

/** What the parts of a CI's page can do with the page. */
interface CiPage {
    CurrentUser user();

    /** What a rule refuses is said above the page. */
    void attempt(Runnable action);

    /** Shows what is stored now. */
    void reload();

    /** Says something above the page. */
    void tell(Note note);

    /** Takes back what was said above the page. */
    void quiet();

    /** Says that something was done, and offers to take it back. */
    default void tellDone(Words words, String text, Runnable undo) {
        tell(Note.info(text).actions(new UndoButton(words, this, undo)));
    }
}
