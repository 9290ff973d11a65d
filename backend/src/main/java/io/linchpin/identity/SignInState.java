package io.linchpin.identity;

import java.time.Instant;
import java.util.List;

/**
 * What stands between a person and their sign-in.
 * @param waits addresses that have guessed too often and have to wait now
 */
public record SignInState(boolean hasPassword, List<Wait> waits) {
    public SignInState {
        waits = List.copyOf(waits);
    }

    /** @param failures since the last success, at most an hour apart */
    public record Wait(String address, int failures, Instant until) {}
}
