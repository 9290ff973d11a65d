package io.linchpin.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.shared.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationRulesTests {
    private static final Catalogue CATALOGUE = TestCatalogue.SHIPPED;
    private static final CiId ONE = CiId.random();
    private static final CiId TWO = CiId.random();

    @ParameterizedTest
    @CsvSource({
        "DEPENDS_ON,,,",
        "DEPENDS_ON,databases,1,",
        "DEPENDS_ON,databases,60%,",
        "DEPENDS_ON,databases,,min_up",
        "DEPENDS_ON,,2,min_up",
        "CONNECTED_TO,cables,1,group",
        "CONNECTED_TO,,,",
        "USES,caches,1,",
        "HAS_MEMBER,HAS_MEMBER,1,group",
        "DEPENDS_ON,powered_by,1,group",
        "MELTS_INTO,,,type"
    })
    void groupsFollowTheRules(String type, String group, String minUp, String wrong) {
        var draft = new RelationDraft(
                ONE, type, TWO, group, minUp == null ? null : MinUp.parse(minUp).orElseThrow());

        var advice = RelationRules.check(CATALOGUE, "Server", draft, "Server");

        assertThat(advice.errors().stream().map(FieldError::field).findFirst().orElse(null))
                .isEqualTo(wrong);
    }

    @Test
    void nothingDependsOnItself() {
        var advice = RelationRules.check(
                CATALOGUE, "Server", new RelationDraft(ONE, "DEPENDS_ON", ONE, null, null), "Server");

        assertThat(advice.errors()).extracting(FieldError::field).containsExactly("target");
    }

    @Test
    void anUnusualPairIsAWarningAndWithAStrictTypeAnError() {
        var draft = new RelationDraft(ONE, "RUNS_ON", TWO, null, null);
        assertThat(RelationRules.check(CATALOGUE, "Rack", draft, "Phone").warnings())
                .hasSize(1);

        var type = CATALOGUE.typeNamed("RUNS_ON");
        var strict = new Catalogue(
                2,
                CATALOGUE.classes(),
                List.of(new RelationType(
                        type.name(), type.phrase(), type.inverse(), type.strength(), type.usual(), true)),
                List.of());
        var advice = RelationRules.check(strict, "Rack", draft, "Phone");
        assertThat(advice.errors()).extracting(FieldError::field).containsExactly("type");
        assertThat(advice.warnings()).isEmpty();
    }

    @Test
    void aGroupHasOneMinUp() {
        assertThat(RelationRules.checkSameMinUp("databases", MinUp.ONE, MinUp.ONE))
                .isEmpty();
        assertThat(RelationRules.checkSameMinUp("databases", MinUp.ONE, new MinUp(1, true)))
                .isPresent();
    }
}
