package io.linchpin.ui.settings.tokens;

import io.linchpin.identity.Token;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Texts;
import java.time.Duration;
import java.time.Instant;

/** What is said about a token. */
record TokenWords(Formats formats) {
    private static final Duration SOON = Duration.ofDays(14);

    /** Whether it works, and if so until when. */
    enum Standing {
        WORKS,
        SOON,
        EXPIRED,
        REVOKED
    }

    static TokenWords current() {
        return new TokenWords(Formats.current());
    }

    Standing standing(Token token) {
        var now = formats.clock().instant();
        if (token.revokedAt() != null) return Standing.REVOKED;
        if (!token.works(now)) return Standing.EXPIRED;
        return endsBefore(token, now.plus(SOON)) ? Standing.SOON : Standing.WORKS;
    }

    private static boolean endsBefore(Token token, Instant time) {
        var expires = token.expiresAt();
        return expires != null && expires.isBefore(time);
    }

    /** "never", "in 12 d", "revoked 18 Nov". */
    String end(Token token) {
        if (token.revokedAt() != null) return text("settings.token.revoked", formats.brief(token.revokedAt()));
        if (token.expiresAt() == null) return text("settings.token.never");
        return token.works(formats.clock().instant())
                ? formats.ago(token.expiresAt())
                : text("settings.token.expired", formats.brief(token.expiresAt()));
    }

    String lastUse(Token token) {
        if (token.lastUsedAt() == null) return text("settings.token.unused");
        return text("settings.token.used", formats.ago(token.lastUsedAt()), String.valueOf(token.lastUsedFrom()));
    }

    private String text(String key, Object... arguments) {
        return Texts.text(key, formats.locale(), arguments);
    }
}
