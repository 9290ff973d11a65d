package io.linchpin.identity;

import io.linchpin.shared.Invalid;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords with bcrypt; the algorithm's name stands in front of each hash, so that a better one can follow. */
@Component
class Passwords {
    private static final int SHORTEST = 10;
    // Bcrypt reads no further.
    private static final int LONGEST_BYTES = 72;

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    // Checked when nobody has the user name, so that the time of an answer does not tell who exists.
    private final String nobodys = hashed("the password of nobody");

    /** @throws Invalid if it is too short to withstand guessing or longer than is compared */
    String hash(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST)
            throw Invalid.field("password", "", "A password has at least %d characters.", SHORTEST);
        return hashGiven(password);
    }

    /** For a password that whoever runs the installation chose: their business how short it is. */
    String hashGiven(String password) {
        if (password.isBlank() || bytes(password) > LONGEST_BYTES)
            throw Invalid.field("password", "", "A password has at most %d bytes and is not blank.", LONGEST_BYTES);
        return hashed(password);
    }

    boolean matches(String password, @Nullable String hash) {
        var readable = bytes(password) <= LONGEST_BYTES;
        var matched = encoder.matches(readable ? password : "", hash == null ? nobodys : hash);
        return matched && hash != null && readable;
    }

    private String hashed(String password) {
        return String.valueOf(encoder.encode(password));
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }
}
