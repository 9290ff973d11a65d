package io.linchpin.ui.shell;

import com.vaadin.flow.component.html.Div;
import io.linchpin.identity.CurrentUser;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Kbd;
import java.util.function.Supplier;

/** The one search box; its answers hang under it. */
class SearchBox extends Div {

    private static final int HITS_OF_A_KIND = 8;

    SearchBox(Finding finding, Supplier<CurrentUser> user) {
        addClassName("search");
        getElement().setAttribute("role", "search");
        var finder = new Finder(
                getTranslation("shell.search"),
                words -> finding.find(user.get(), words, HITS_OF_A_KIND, this::getTranslation));
        finder.add(Icon.SEARCH.create(14), finder.field(), new Kbd("/"), finder.list());
        add(finder);
    }
}
