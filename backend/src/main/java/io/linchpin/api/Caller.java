package io.linchpin.api;

import io.linchpin.identity.CurrentUser;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** The {@link CurrentUser} of a request with a token. Rights are looked up there, so there are no authorities. */
final class Caller extends AbstractAuthenticationToken {
    private final transient CurrentUser user;

    Caller(CurrentUser user) {
        super(List.of());
        this.user = user;
        setAuthenticated(true);
    }

    /**
     * @param principal of the request
     * @throws AuthenticationCredentialsNotFoundException when nobody is signed in; over HTTP 401
     */
    static CurrentUser of(@Nullable Principal principal) {
        if (principal instanceof Caller caller) return caller.user;
        throw new AuthenticationCredentialsNotFoundException("This needs a token.");
    }

    @Override
    public CurrentUser getPrincipal() {
        return user;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return user.id().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Caller caller && user.equals(caller.user);
    }

    @Override
    public int hashCode() {
        return user.hashCode();
    }
}
