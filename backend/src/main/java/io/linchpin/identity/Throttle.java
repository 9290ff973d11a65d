package io.linchpin.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes guessing passwords slow: after some failures each further one doubles the wait. Counted for a user name from an
 * address, so that nobody can lock out somebody else from afar, and more patiently for an address alone, so that trying many
 * user names is slow too.
 *
 * <p>Kept in memory on purpose. A guesser must not be able to make the database write, a restart gives back a few attempts
 * only, and a second application instance doubles them: neither makes a password of ten characters guessable.
 */
@Component
class Throttle {
    private static final int REMEMBERED = 20_000;
    private static final int FREE_FOR_NAME = 4;
    private static final int FREE_FOR_ADDRESS = 40;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    // So long without a failure, and all is forgotten.
    private static final Duration MEMORY = Duration.ofHours(1);

    private final Clock clock;
    private final Map<Key, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /** How long they have to wait before the password is looked at; empty when not at all. */
    synchronized Optional<Duration> wait(String username, String address) {
        var now = clock.instant();
        var until = until(Key.of(username, address), FREE_FOR_NAME, now);
        var untilForAddress = until(Key.of(address), FREE_FOR_ADDRESS, now);
        var latest = until.isAfter(untilForAddress) ? until : untilForAddress;
        return latest.isAfter(now) ? Optional.of(Duration.between(now, latest)) : Optional.empty();
    }

    synchronized void failed(String username, String address) {
        var now = clock.instant();
        count(Key.of(username, address), now);
        count(Key.of(address), now);
    }

    /** Forgets the failures of this user name; those of the address stay, for the rest of what it tried. */
    synchronized void succeeded(String username, String address) {
        failures.remove(Key.of(username, address));
    }

    /** Who has to wait before signing in with this user name, and until when; addresses that only tried many names are not in it. */
    synchronized List<SignInState.Wait> waits(String username) {
        var now = clock.instant();
        return failures.entrySet().stream()
                .filter(entry -> entry.getKey().username.equals(username))
                .map(entry -> new SignInState.Wait(
                        entry.getKey().address, entry.getValue().count, until(entry.getValue(), FREE_FOR_NAME, now)))
                .filter(wait -> wait.until().isAfter(now))
                .sorted(Comparator.comparing(SignInState.Wait::address))
                .toList();
    }

    /** Lets everybody try this user name again at once. */
    synchronized void forget(String username) {
        failures.keySet().removeIf(key -> key.username.equals(username));
    }

    private void count(Key key, Instant now) {
        var before = failures.get(key);
        var count = before == null || before.last.plus(MEMORY).isBefore(now) ? 1 : before.count + 1;
        failures.put(key, new Failures(count, now));
    }

    private Instant until(Key key, int free, Instant now) {
        return until(failures.get(key), free, now);
    }

    private static Instant until(@Nullable Failures counted, int free, Instant now) {
        if (counted == null || counted.count < free || counted.last.plus(MEMORY).isBefore(now)) return Instant.MIN;
        var doublings = Math.min(counted.count - free, 20);
        var wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return counted.last.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }

    private record Failures(int count, Instant last) {}

    /** @param username empty for the address alone */
    private record Key(String username, String address) {
        // A name that is too long for anybody still counts, but takes no room.
        static Key of(String username, String address) {
            return new Key(username.length() > 100 ? username.substring(0, 100) : username, address);
        }

        static Key of(String address) {
            return new Key("", address);
        }
    }
}
