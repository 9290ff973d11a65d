package io.linchpin.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import io.linchpin.shared.NotFound;
import jakarta.annotation.security.PermitAll;

/** The page exists, what it should show does not, or not for this person: the two are never told apart. */
@ParentLayout(Shell.class)
@PermitAll
class MissingView extends ErrorPage implements HasErrorParameter<NotFound> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        say(getTranslation("shell.error.missing"), getTranslation("shell.error.missing.text"));
        return 404;
    }
}
