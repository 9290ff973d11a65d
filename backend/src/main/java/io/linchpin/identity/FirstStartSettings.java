package io.linchpin.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What whoever installs it wants the first administrator to have; looked at when there is no tenant yet, and never again.
 * @param password made up and printed when missing
 * @param token made up and printed when missing
 */
@ConfigurationProperties("linchpin.admin")
record FirstStartSettings(
        @Nullable String password, @Nullable String token) {
    @Override
    public String toString() {
        return "FirstStartSettings[secret]";
    }
}
