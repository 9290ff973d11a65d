package io.linchpin.ui.impact;

import static io.linchpin.ui.impact.Story.APP;
import static io.linchpin.ui.impact.Story.HOST;
import static io.linchpin.ui.impact.Story.LB_2;
import static io.linchpin.ui.impact.Story.PORTAL;
import static io.linchpin.ui.impact.Story.VM_3;
import static io.linchpin.ui.impact.Story.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FamiliesTests {
    @Test
    void aCiBelongsToTheServiceItCarries() {
        var family = Families.SERVICE.of(Story.report(), Map.of(), WORDS);

        assertThat(family.apply(LB_2)).isEqualTo("Portal");
        assertThat(family.apply(HOST)).isEqualTo("Portal");
        assertThat(family.apply(PORTAL)).isEqualTo("Portal");
    }

    @Test
    void whatCarriesNoServiceSaysSo() {
        assertThat(Families.SERVICE.of(Story.report(), Map.of(), WORDS).apply(APP))
                .isEqualTo("without services");
    }

    @Test
    void aCiAtSeveralSitesNamesThemAll() {
        var family = Families.SITE.of(Story.report(), Map.of(VM_3.id(), List.of("North", "South")), WORDS);

        assertThat(family.apply(VM_3)).isEqualTo("North + South");
        assertThat(family.apply(HOST)).isEqualTo("at no site");
    }

    @Test
    void theClassIsSaidInWords() {
        assertThat(Families.CLASS.of(Story.report(), Map.of(), WORDS).apply(VM_3))
                .isEqualTo("VirtualMachine");
    }
}
