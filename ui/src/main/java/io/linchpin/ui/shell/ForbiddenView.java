package io.linchpin.ui.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;

/** The page exists, and this person lacks the right that it needs. */
@ParentLayout(Shell.class)
@PermitAll
class ForbiddenView extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    private final SignedIn signedIn;

    ForbiddenView(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        say(
                getTranslation("shell.error.forbidden"),
                getTranslation("shell.error.forbidden.text", signedIn.user().name()));
        return 403;
    }
}
