package io.linchpin.ui.access;

import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import io.linchpin.identity.Right;
import io.linchpin.ui.shell.NavigationEntry;
import io.linchpin.ui.shell.SignedIn;
import io.linchpin.ui.shell.ViewNeeds;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens a view only to whoever holds the right that it names. */
@Configuration(proxyBeanMethods = false)
class ViewRights {
    @Bean
    static NavigationAccessControlConfigurer viewAccess(SignedIn signedIn) {
        return new NavigationAccessControlConfigurer()
                .withAnnotatedViewAccessChecker()
                .withNavigationAccessChecker(new Checker(signedIn));
    }

    static Optional<Right> of(Class<?> view) {
        return Optional.ofNullable(view.getAnnotation(ViewNeeds.class))
                .map(ViewNeeds::value)
                .or(() -> Optional.ofNullable(view.getAnnotation(NavigationEntry.class))
                        .map(NavigationEntry::right));
    }

    /** Adds our rights to what Vaadin checks itself: that somebody is signed in. */
    private static final class Checker implements NavigationAccessChecker {
        private final transient SignedIn signedIn;

        Checker(SignedIn signedIn) {
            this.signedIn = signedIn;
        }

        @Override
        public AccessCheckResult check(NavigationContext context) {
            var right = of(context.getNavigationTarget());
            if (right.isEmpty() || context.getPrincipal() == null) return context.neutral();
            return signedIn.user().tenants(right.get()).isEmpty()
                    ? context.deny("This page needs the right " + right.get())
                    : context.allow();
        }
    }
}
