package io.linchpin.ui.impact;

import static io.linchpin.ui.impact.Story.ci;
import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.impact.ImpactState;
import io.linchpin.impact.WeakSpots.OfService;
import io.linchpin.ui.impact.ServiceRow.Weak;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServiceRowTests {
    private static final OfService SOUND = of("Sound", 0, false, 0);
    private static final OfService WEAK = of("Weak", 3, false, 0);
    private static final OfService PROVIDED = of("Provided", 0, true, 0);
    private static final OfService APPARENT = of("Apparent", 0, false, 2);

    @Test
    void theWeakestStandFirst() {
        assertThat(Stream.of(SOUND, APPARENT, PROVIDED, WEAK).sorted(ServiceRow.WEAKEST))
                .containsExactly(WEAK, PROVIDED, APPARENT, SOUND);
    }

    @Test
    void aPointThatMayNotBeSeenIsASinglePointToo() {
        assertThat(Stream.of(SOUND, APPARENT, PROVIDED, WEAK).filter(ServiceRow.matching("", Weak.SINGLE)))
                .containsExactly(PROVIDED, WEAK);
    }

    @Test
    void apparentRedundancyAndNamesNarrowTheList() {
        var all = Stream.of(SOUND, APPARENT, PROVIDED, WEAK).toList();

        assertThat(all.stream().filter(ServiceRow.matching("", Weak.APPARENT))).containsExactly(APPARENT);
        assertThat(all.stream().filter(ServiceRow.matching(" PROV", Weak.ALL))).containsExactly(PROVIDED);
    }

    @Test
    void aLineNeverCountsWhatMayNotBeSeen() {
        assertThat(ServiceRow.line(Story.WORDS, PROVIDED)).isEqualTo("Provided,Service,2,0,yes,0\r\n");
    }

    private static OfService of(String name, int points, boolean hidden, int apparent) {
        return new OfService(ci(name, "Service", ImpactState.OK), points, hidden, apparent);
    }
}
