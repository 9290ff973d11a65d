package io.linchpin.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.ui.component.Icon;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The pages that exist and that a person may open, in the order of the navigation. */
final class Destinations {

    record Destination(
            int order,
            Icon icon,
            String key,
            Right right,
            String letter,
            Class<? extends Component> view,
            String path) {
        int group() {
            return order / 100;
        }
    }

    private Destinations() {}

    static List<Destination> of(CurrentUser user) {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .flatMap(route -> destination(route).stream())
                .filter(destination -> user.may(destination.right()))
                .sorted(Comparator.comparingInt(Destination::order))
                .toList();
    }

    private static Optional<Destination> destination(RouteData route) {
        var view = route.getNavigationTarget();
        return Optional.ofNullable(view.getAnnotation(NavigationEntry.class))
                .map(entry -> new Destination(
                        entry.order(),
                        entry.icon(),
                        entry.key(),
                        entry.right(),
                        entry.letter(),
                        view,
                        route.getTemplate()));
    }
}
