package io.linchpin.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.linchpin.ui.component.EmptyState;
import jakarta.annotation.security.PermitAll;

/** The front door: leads to the first page that the person may open. */
@Route(value = "", layout = Shell.class)
@PermitAll
class HomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final SignedIn signedIn;

    HomeView(SignedIn signedIn) {
        this.signedIn = signedIn;
        add(new EmptyState(getTranslation("shell.nothing.title"), getTranslation("shell.nothing.text")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Destinations.of(signedIn.user()).stream().findFirst().ifPresent(first -> event.forwardTo(first.view()));
    }

    @Override
    public String getPageTitle() {
        return "Linchpin";
    }
}
