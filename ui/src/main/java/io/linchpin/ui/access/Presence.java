package io.linchpin.ui.access;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.linchpin.database.Database;
import io.linchpin.database.DatabaseAway;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.SignIns;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.TenantId;
import io.linchpin.ui.shell.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The person of a session with the rights they hold now; while the database is away, those they held when it was last asked. */
@Component
class Presence implements SignedIn {

    /** So that a page with many parts asks once, and a role taken away ends within seconds. */
    private static final Duration FRESH = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);

    private record Known(CurrentUser user, List<Place> places, Instant asked) {}

    private final AuthenticationContext authentication;
    private final SignIns signIns;
    private final Database database;
    private final Clock clock;

    Presence(AuthenticationContext authentication, SignIns signIns, Database database, Clock clock) {
        this.authentication = authentication;
        this.signIns = signIns;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public CurrentUser user() {
        return known().user();
    }

    @Override
    public List<Place> places() {
        return known().places();
    }

    @Override
    public void workIn(TenantId tenant) {
        remember(ask(visitor(), signIns.switchTo(user(), tenant)));
    }

    @Override
    public void askAgain() {
        var visitor = visitor();
        remember(ask(visitor, resolve(visitor, user().tenant())));
    }

    /** Whoever was known stays known while the database is away. */
    private Known known() {
        var visitor = visitor();
        var known = VaadinSession.getCurrent().getAttribute(Known.class);
        if (known == null || !known.user().id().equals(visitor.id())) {
            return remember(ask(visitor, resolve(visitor, null)));
        }
        if (known.asked().plus(FRESH).isAfter(clock.instant())
                || !database.state().ready()) {
            return known;
        }
        try {
            return remember(ask(visitor, resolve(visitor, known.user().tenant())));
        } catch (RuntimeException failure) {
            if (DatabaseAway.isBehind(failure)) return known;
            throw failure;
        }
    }

    /** Where they worked before, else where they are at home; whoever has no role left is signed out. */
    private CurrentUser resolve(Visitor visitor, @Nullable TenantId tenant) {
        try {
            return signIns.resolve(visitor.id(), tenant, visitor.origin());
        } catch (NotFound gone) {
            if (tenant != null) {
                return resolve(visitor, null);
            }
            authentication.logout();
            throw new AccessDeniedException("%s has no role any more.".formatted(visitor.name()), gone);
        }
    }

    private Known ask(Visitor visitor, CurrentUser user) {
        var places = signIns.tenants(visitor.id()).stream()
                .map(placed -> new Place(placed.tenant().id(), placed.tenant().name(), placed.depth()))
                .toList();
        return new Known(user, places, clock.instant());
    }

    private static Known remember(Known known) {
        VaadinSession.getCurrent().setAttribute(Known.class, known);
        return known;
    }

    private Visitor visitor() {
        return authentication
                .getAuthenticatedUser(Visitor.class)
                .orElseThrow(() -> new AccessDeniedException("Nobody is signed in."));
    }
}
