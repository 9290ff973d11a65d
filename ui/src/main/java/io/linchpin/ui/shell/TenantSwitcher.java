package io.linchpin.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.linchpin.shared.TenantId;
import io.linchpin.ui.component.Icon;
import java.util.LinkedList;
import java.util.List;

/** Where the person works, with what stands above it, and the way to another tenant. */
class TenantSwitcher extends Div {

    TenantSwitcher(SignedIn signedIn) {
        var places = signedIn.places();
        var here = places.stream()
                .map(SignedIn.Place::id)
                .toList()
                .indexOf(signedIn.user().tenant());
        var button = new NativeButton();
        button.addClassNames("icb", "tenant");
        button.add(Icon.TENANT.create(15));
        if (here >= 0) {
            above(places, here).forEach(place -> button.add(small(place.name() + " /")));
            var name = new Span(places.get(here).name());
            name.addClassName("el");
            button.add(name);
        }
        add(button);
        if (places.size() < 2) {
            button.setEnabled(false);
            return;
        }
        button.add(Icon.EXPAND.create(13));
        button.getElement().setAttribute("aria-haspopup", "true");
        button.getElement().setAttribute("aria-description", getTranslation("shell.tenant.switch"));
        add(menu(signedIn, places, here, button));
    }

    /** Writes carry the new tenant from now on; the page is opened again so that nothing of the old one stays on it. */
    static void workIn(SignedIn signedIn, TenantId tenant, UI ui) {
        signedIn.workIn(tenant);
        ui.getPage().setLocation(".");
    }

    private Popover menu(SignedIn signedIn, List<SignedIn.Place> places, int here, NativeButton target) {
        var menu = new Popover();
        menu.setTarget(target);
        menu.setPosition(PopoverPosition.BOTTOM_START);
        menu.setAriaLabel(getTranslation("shell.tenant.switch"));
        var list = new Div();
        list.addClassName("menu");
        for (int index = 0; index < places.size(); index++) {
            var place = places.get(index);
            var entry = new NativeButton("", _ -> getUI().ifPresent(ui -> workIn(signedIn, place.id(), ui)));
            entry.add(new Span(place.name()));
            entry.getStyle().set("padding-left", 10 + 16 * place.depth() + "px");
            if (index == here) {
                entry.add(Icon.CHECK.create(14));
                entry.getElement().setAttribute("aria-current", "true");
            }
            list.add(entry);
        }
        menu.add(list);
        return menu;
    }

    private static List<SignedIn.Place> above(List<SignedIn.Place> places, int here) {
        var above = new LinkedList<SignedIn.Place>();
        int depth = places.get(here).depth();
        for (int index = here - 1; index >= 0 && depth > 0; index--) {
            if (places.get(index).depth() < depth) {
                above.addFirst(places.get(index));
                depth = places.get(index).depth();
            }
        }
        return above;
    }

    private static Span small(String words) {
        var small = new Span(words);
        small.addClassName("above");
        return small;
    }
}
