package io.linchpin.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;

/** Something failed that nobody foresaw: a reference for the log in place of a stack trace. */
@ParentLayout(Shell.class)
@PermitAll
class UnexpectedView extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var reference = Failures.log(parameter.getException());
        say(
                getTranslation("shell.error.unexpected"),
                getTranslation("shell.error.unexpected.text") + " " + getTranslation("component.reference", reference));
        return 500;
    }
}
