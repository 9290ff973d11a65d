package io.linchpin.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import io.linchpin.ui.component.EmptyState;

/** A page that could not be shown, in the place where it would have stood, with the way on. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private String title = "";

    /** @param words what was asked and what stands in the way */
    void say(String heading, String words) {
        title = heading;
        removeAll();
        addClassName("page-error");
        var home = new Button(
                getTranslation("shell.error.home"), _ -> getUI().ifPresent(ui -> ui.navigate(HomeView.class)));
        var back = new Button(getTranslation("shell.error.back"), _ -> getUI().ifPresent(
                        ui -> ui.getPage().getHistory().back()));
        add(new EmptyState(heading, words).actions(home, back));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", title);
    }
}
