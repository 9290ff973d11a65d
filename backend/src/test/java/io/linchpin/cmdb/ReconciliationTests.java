package io.linchpin.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.cmdb.Reconciliation.Claimed;
import io.linchpin.cmdb.SourceMatch.CiState;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One field, {@code attributes.site}, that netbox speaks about while others have it or claim it. */
class ReconciliationTests {
    private static final String SITE = "attributes.site";
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # rule              has  by      netbox claimed  says   then  by      claims
            -,                  -,   -,      -,              Oslo,  Oslo, netbox, -
            -,                  Oslo,netbox, -,              Rome,  Rome, netbox, -
            -,                  Oslo,netbox, -,              '',    -,    -,      -
            -,                  Oslo,scan,   -,              Rome,  Rome, netbox, -
            -,                  Oslo,scan,   -,              '',    Oslo, scan,   -
            -,                  Oslo,scan,   -,              Oslo,  Oslo, scan,   Oslo
            -,                  Oslo,scan,   Rome,           Rome,  Oslo, scan,   Rome
            -,                  Oslo,scan,   Rome,           Bonn,  Bonn, netbox, -
            -,                  Oslo,scan,   Rome,           '',    Oslo, scan,   -
            -,                  Oslo,Ada,    -,              Rome,  Oslo, Ada,    Rome
            -,                  Oslo,Ada,    -,              '',    Oslo, Ada,    -
            -,                  -,   Ada,    -,              Rome,  -,    Ada,    Rome
            netbox scan,        Oslo,scan,   Rome,           Rome,  Rome, netbox, -
            netbox scan,        Oslo,scan,   -,              Oslo,  Oslo, netbox, -
            netbox scan,        Oslo,Ada,    -,              Rome,  Oslo, Ada,    Rome
            scan netbox,        Oslo,scan,   -,              Rome,  Oslo, scan,   Rome
            netbox person scan, Oslo,Ada,    -,              Rome,  Rome, netbox, -
            person scan,        Oslo,scan,   -,              Rome,  Oslo, scan,   Rome
            scan person,        Oslo,Ada,    -,              Rome,  Oslo, Ada,    Rome
            NetBox scan,        Oslo,scan,   -,              Rome,  Rome, netbox, -
            """)
    void theStrongestHasTheValueAndTheOthersClaimTheirs(
            @Nullable String rule,
            @Nullable String has,
            @Nullable String by,
            @Nullable String claimed,
            String says,
            @Nullable String then,
            @Nullable String byThen,
            @Nullable String claims) {
        var state = state(has, by, claimed == null ? Map.of() : Map.of("netbox", claimed));
        var settled = new Reconciliation(catalogue(rule), "netbox", state, NOW)
                .settle(
                        state.facts().with(SITE, says.isEmpty() ? null : says),
                        Set.of(SITE),
                        says.isEmpty() ? Set.of(SITE) : Set.of());

        assertThat(settled.after().value(SITE)).isEqualTo(then);
        var author = settled.authors().getOrDefault(SITE, state.authors().of(SITE, has));
        assertThat(author.map(Author::name).orElse(null)).isEqualTo(byThen);
        assertThat(settled.claims()
                        .getOrDefault(SITE, new Claimed(claimed, claimed))
                        .after())
                .isEqualTo(claims);
        assertThat(settled.losses()).as("what is said and not so").hasSize(says.isEmpty() || says.equals(then) ? 0 : 1);
    }

    @Test
    void whatOneSourceClearsAnotherOneThatClaimsItGets() {
        var state = state("Oslo", "netbox", Map.of("scan", "Rome", "cmdb", "Bonn"));
        var netbox = new Reconciliation(catalogue("cmdb scan"), "netbox", state, NOW);
        assertThat(netbox.instead(SITE)).contains("Bonn");

        var settled = netbox.settle(state.facts().with(SITE, "Bonn"), Set.of(SITE), Set.of(SITE));
        assertThat(settled.after().value(SITE)).isEqualTo("Bonn");
        assertThat(settled.authors().get(SITE)).map(Author::name).contains("cmdb");
    }

    @Test
    void afterARuleChangesTheOneThatGoesFirstNowHasItWhoeverSpeaks() {
        var state = state("Oslo", "netbox", Map.of("scan", "Rome"));
        var settled = new Reconciliation(catalogue("scan netbox"), "netbox", state, NOW)
                .settle(state.facts(), Set.of(SITE), Set.of());

        assertThat(settled.after().value(SITE)).isEqualTo("Rome");
        assertThat(settled.authors().get(SITE)).map(Author::name).contains("scan");
        assertThat(settled.claims()).containsEntry(SITE, new Claimed(null, "Oslo"));
    }

    @Test
    void theRuleOfTheNearestClassHoldsAndThereTheOneForTheField() {
        var lineage = TestCatalogue.SHIPPED.lineage("Server").stream()
                .map(CiClass::name)
                .toList();
        var root = lineage.getLast();
        var rules = new Precedence(
                List.of(
                        rule(root, "status", "a"),
                        rule(root, "*", "b"),
                        rule("Server", "name", "c"),
                        rule("Server", "*", "d")),
                TestCatalogue.SHIPPED::lineage);
        assertThat(rules.rule("Server", "name")).map(PrecedenceRule::order).contains(List.of("c"));
        assertThat(rules.rule("Server", "status")).map(PrecedenceRule::order).contains(List.of("d"));
        assertThat(rules.rule(root, "status")).map(PrecedenceRule::order).contains(List.of("a"));
        assertThat(rules.rule(root, "name")).map(PrecedenceRule::order).contains(List.of("b"));
        assertThat(rules.stamp("Server")).isNotEmpty().isNotEqualTo(rules.stamp(root));
        assertThat(new Precedence(List.of(), TestCatalogue.SHIPPED::lineage).stamp("Server"))
                .isEmpty();
    }

    @Test
    void everyKindOfValueIsClaimedAsTextAndComesBackTheSame() {
        var facts = new CiFacts(
                "Server",
                "srv",
                CiStatus.PLANNED,
                Environment.STAGING,
                2,
                Map.of("site", "Oslo", "serialNumber", "7"),
                Map.of(OwnerKind.OWNED_BY, new Party(Party.Kind.TEAM, new UUID(0, 1), "Net: core")));
        for (var field : facts.fields())
            assertThat(facts.claim(field)
                            .flatMap(text -> ClaimText.value(TestCatalogue.SHIPPED, "Server", field, text)))
                    .as(field)
                    .isEqualTo(Optional.ofNullable(facts.value(field)));
    }

    private static CiState state(@Nullable String has, @Nullable String by, Map<String, String> claims) {
        var named = new HashMap<String, Author>();
        if (by != null)
            named.put(
                    SITE,
                    Author.parse(
                            new Author(by.equals("Ada") ? Author.Kind.PERSON : Author.Kind.SOURCE, by, Instant.EPOCH)
                                    .text()));
        var facts = new CiFacts("Server", "srv", CiStatus.LIVE, null, null, Map.of(), Map.of()).with(SITE, has);
        var records = claims.entrySet().stream()
                .map(claim -> new SourceState(claim.getKey(), "1", Map.of(SITE, claim.getValue()), null, null, null))
                .toList();
        return new CiState(new CiId(new UUID(0, 1)), 1, facts, new Authors(Author.source("scan", NOW), named), records);
    }

    private static PrecedenceRule rule(String className, String field, String... order) {
        return new PrecedenceRule(className, field, Arrays.asList(order));
    }

    private static Catalogue catalogue(@Nullable String order) {
        var shipped = TestCatalogue.SHIPPED;
        var root = shipped.lineage("Server").getLast().name();
        return new Catalogue(
                1,
                shipped.classes(),
                shipped.types(),
                order == null ? List.of() : List.of(rule(root, "*", order.split(" "))));
    }
}
