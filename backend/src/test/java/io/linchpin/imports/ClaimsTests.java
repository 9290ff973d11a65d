package io.linchpin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClaimsTests {
    private static final Fingerprint KEY = Fingerprint.of("device:PP:MDF");
    private static final Fingerprint SOME = Fingerprint.of("Butler");
    private static final Fingerprint OTHER = Fingerprint.of("Grinnells");

    private final Claims claims = new Claims();

    @Test
    void sameKeyAndContentCountsOnceWhereItStandsFirst() {
        claims.add(KEY, SOME, 2);
        var ordinal = claims.add(KEY, SOME, 3);
        assertThat(claims.counts(ordinal, 2)).isTrue();
        assertThat(claims.counts(ordinal, 3)).isFalse();
        assertThat(claims.disputed(ordinal)).isEmpty();
    }

    @Test
    void differentContentDisqualifiesEveryRowOfTheKey() {
        claims.add(KEY, SOME, 159);
        claims.add(KEY, OTHER, 160);
        var ordinal = claims.add(KEY, SOME, 161);
        assertThat(claims.disputed(ordinal)).containsExactly(159L, 160L, 161L);
        assertThat(IntStream.of(159, 160, 161).noneMatch(line -> claims.counts(ordinal, line)))
                .isTrue();
    }

    @Test
    void aHundredThousandKeysAreKeptApart() {
        var ordinals = IntStream.range(0, 100_000)
                .map(i -> claims.add(Fingerprint.of("ci-" + i), SOME, i + 2))
                .distinct()
                .count();
        assertThat(ordinals).isEqualTo(100_000);
        assertThat(claims.ordinal(Fingerprint.of("ci-99999"))).isEqualTo(99_999);
        assertThat(claims.ordinal(Fingerprint.of("ci-100000"))).isEqualTo(FingerprintMap.MISSING);
    }
}
