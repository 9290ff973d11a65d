package io.linchpin.ui.access;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.SignInAnswer;
import io.linchpin.identity.SignIns;
import io.linchpin.ui.shell.SampleSignIn;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Asks identity whether user name and password go together, or lets in one of the sample's people where there is a sample. */
@Component
class FormSignIn implements AuthenticationProvider {

    private final SignIns signIns;
    private final ObjectProvider<SampleSignIn> sample;

    FormSignIn(SignIns signIns, ObjectProvider<SampleSignIn> sample) {
        this.signIns = signIns;
        this.sample = sample;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        if (!(attempt.getDetails() instanceof Door door)) {
            throw new BadCredentialsException("Sign-in is by form only.");
        }
        var visitor = Visitor.of(door.sample() ? bySample(attempt.getName(), door) : byPassword(attempt, door));
        return UsernamePasswordAuthenticationToken.authenticated(visitor, null, Set.of());
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    private CurrentUser byPassword(Authentication attempt, Door door) {
        return switch (signIns.signIn(attempt.getName(), String.valueOf(attempt.getCredentials()), door.address())) {
            case SignInAnswer.Welcome(var user) -> user;
            case SignInAnswer.Refused _ ->
                throw new BadCredentialsException("User name and password do not go together.");
            case SignInAnswer.Wait(var time) ->
                throw new LockedException("Too many failed attempts; wait %s.".formatted(time));
        };
    }

    private CurrentUser bySample(String username, Door door) {
        if (sample.stream().noneMatch(people -> people.includes(username))) {
            throw new BadCredentialsException("Not one of the sample's people.");
        }
        return signIns.signInAs(username, door.address());
    }
}
