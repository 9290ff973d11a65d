package io.linchpin.identity;

import java.time.Duration;

/** What becomes of a user name and a password. */
public sealed interface SignInAnswer {
    record Welcome(CurrentUser user) implements SignInAnswer {}

    /** Unknown, wrong, deactivated or without any role: never told apart. */
    record Refused() implements SignInAnswer {}

    /** Too many failures: the password was not even looked at. */
    record Wait(Duration time) implements SignInAnswer {}
}
