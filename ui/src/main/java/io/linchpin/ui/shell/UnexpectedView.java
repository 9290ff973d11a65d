package io.linchpin.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import io.linchpin.database.DatabaseAway;
import io.linchpin.ui.component.Recovery;
import io.linchpin.ui.component.Trouble;
import jakarta.annotation.security.PermitAll;

/** Something failed that nobody foresaw: a reference for the log in place of a stack trace, or the wait for the database. */
@ParentLayout(Shell.class)
@PermitAll
class UnexpectedView extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        if (DatabaseAway.isBehind(parameter.getException())) {
            say(getTranslation("shell.error.away"), getTranslation("component.away.again"));
            Recovery.whenBack(this, () -> event.getUI().getPage().reload());
            return 503;
        }
        var reference = Trouble.log(parameter.getException());
        say(
                getTranslation("shell.error.unexpected"),
                getTranslation("component.trouble") + " " + getTranslation("component.reference", reference));
        return 500;
    }
}
