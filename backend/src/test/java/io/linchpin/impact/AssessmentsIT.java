package io.linchpin.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Role;
import io.linchpin.impact.Drift.ChangedCi;
import io.linchpin.impact.Drift.How;
import io.linchpin.shared.Forbidden;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.Page;
import io.linchpin.testing.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

/** A shop on an application, that on a cluster of two hosts in two racks; its provider sees another customer too. */
@DatabaseTest
class AssessmentsIT {
    @Autowired
    Assessments assessments;

    @Autowired
    Driver driver;

    /** Names are new for each test, because the database is not. */
    private String world;

    private CurrentUser kim;
    private CurrentUser provider;
    private StoredGraph graph;

    @BeforeEach
    void store() {
        world = Long.toString(System.nanoTime(), 36);
        kim = StoredGraph.user(Role.AGENT, named("Customer"));
        provider = StoredGraph.user(Role.AGENT, named("Provider"), named("Customer"));
        graph = new StoredGraph(driver)
                .tenant(named("Provider"))
                .tenant(named("Customer"), named("Provider"))
                .cis(named("Customer"), "Rack", named("rack-1"), named("rack-2"))
                .cis(named("Customer"), "Server", named("host-1"), named("host-2"))
                .cis(named("Customer"), "Cluster", named("cluster"))
                .cis(named("Customer"), "Application", named("app"))
                .cis(named("Customer"), "BusinessService", named("shop"))
                .edges(line("host-1 LOCATED_IN rack-1"), line("host-2 LOCATED_IN rack-2"))
                .edges(line("cluster HAS_MEMBER host-1"), line("cluster HAS_MEMBER host-2"))
                .edges(line("app RUNS_ON cluster"), line("shop DEPENDS_ON app"));
    }

    @Test
    void whatWasKeptIsReadAgainAsItWas() {
        var kept = keep(kim, "Both racks", "rack-1", "rack-2");

        var read = assessments.get(kim, kept.summary().id());

        assertThat(read).usingRecursiveComparison().isEqualTo(kept);
        assertThat(read.report().impacted().getFirst().path()).isNotEmpty();
        assertThat(read.question().seeds())
                .containsExactly(
                        seed(StoredGraph.id(named("rack-1")).toString()),
                        seed(StoredGraph.id(named("rack-2")).toString()));
        assertThat(assessments.drift(kim, read).isNone()).isTrue();
        assertThat(assessments.list(kim, 10, null).items()).containsExactly(read.summary());
    }

    @Test
    void theTopologyThatHasChangedSinceIsToldEdgeByEdge() {
        var kept = keep(kim, "Both racks", "rack-1", "rack-2");

        graph.without(line("shop DEPENDS_ON app"))
                .cis(named("Customer"), "Server", named("host-3"))
                .edges(line("cluster HAS_MEMBER host-3"))
                .set(named("host-2"), "status", "RETIRED");

        var drift = assessments.drift(kim, kept);
        assertThat(drift.edges())
                .extracting(
                        changed -> changed.edge().from().name(),
                        changed -> changed.edge().to().name(),
                        changed -> changed.how())
                .contains(
                        tuple(named("shop"), named("app"), How.GONE),
                        tuple(named("host-2"), named("rack-2"), How.NOT_LIVE));
        assertThat(drift.cis())
                .extracting(changed -> changed.ci().name(), ChangedCi::before, ChangedCi::now)
                .containsExactly(
                        tuple(named("shop"), ImpactState.DOWN, ImpactState.OK),
                        tuple(named("app"), ImpactState.DOWN, ImpactState.AT_RISK),
                        tuple(named("cluster"), ImpactState.DOWN, ImpactState.AT_RISK),
                        tuple(named("host-2"), ImpactState.DOWN, ImpactState.OK));
        assertThat(drift.topologyVersion()).isGreaterThan(kept.summary().topologyVersion());
        assertThat(drift.complete()).isTrue();
    }

    @Test
    void aGroupThatGrewAndASeedThatIsNoMoreAreTold() {
        var kept = keep(kim, "One rack", "rack-1");
        graph.cis(named("Customer"), "Server", named("host-3")).edges(line("cluster HAS_MEMBER host-3"));
        assertThat(assessments.drift(kim, kept).edges())
                .extracting(changed -> changed.edge().from().name(), changed -> changed.how())
                .contains(tuple(named("cluster"), How.RESIZED));

        graph.without(line("host-1 LOCATED_IN rack-1")).deleted(named("rack-1"));

        var drift = assessments.drift(kim, kept);
        assertThat(drift.edges()).extracting(changed -> changed.how()).contains(How.CI_GONE);
        assertThat(drift.cis())
                .anySatisfy(changed -> {
                    assertThat(changed.ci().name()).isEqualTo(named("rack-1"));
                    assertThat(changed.now()).isNull();
                })
                .anySatisfy(changed -> {
                    assertThat(changed.ci().name()).isEqualTo(named("shop"));
                    assertThat(changed.now()).isEqualTo(ImpactState.OK);
                });
    }

    @Test
    void whoMayNotSeeAllThatItShowsDoesNotSeeIt() {
        var ofCustomer = keep(kim, "Ours", "rack-1").summary().id();
        var ofProvider = keep(provider, "Theirs", "rack-1").summary().id();

        assertThat(ids(assessments.list(provider, 10, null))).containsExactlyInAnyOrder(ofCustomer, ofProvider);
        assertThat(ids(assessments.list(kim, 10, null))).containsExactly(ofCustomer);
        assertThatThrownBy(() -> assessments.get(kim, ofProvider)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assessments.delete(kim, ofProvider)).isInstanceOf(NotFound.class);
        assertThat(assessments
                        .drift(provider, assessments.get(provider, ofCustomer))
                        .isNone())
                .isTrue();
    }

    @Test
    void itsMakerAndAdministratorsDeleteIt() {
        var id = keep(kim, "Ours", "rack-1").summary().id();

        var colleague = StoredGraph.user(Role.AGENT, named("Customer"));
        assertThatThrownBy(() -> assessments.delete(colleague, id)).isInstanceOf(Forbidden.class);
        assessments.delete(StoredGraph.user(Role.ADMINISTRATOR, named("Customer")), id);

        assertThatThrownBy(() -> assessments.get(kim, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void itNeedsANameAndCisThatExist() {
        assertThatThrownBy(() -> keep(kim, " ", "rack-1")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> keep(kim, "Nothing", "nobody")).isInstanceOf(NotFound.class);
    }

    @Test
    void theListGoesOnWhereAPageEnded() {
        for (var name : List.of("First", "Second", "Third")) keep(kim, name, "rack-1");

        var page = assessments.list(kim, 2, null);
        var rest = assessments.list(kim, 2, page.next());

        assertThat(page.items()).extracting(Assessment.Summary::name).containsExactly("Third", "Second");
        assertThat(rest.items()).extracting(Assessment.Summary::name).containsExactly("First");
        assertThat(rest.next()).isNull();
    }

    private Assessment keep(CurrentUser user, String name, String... seeds) {
        var question = ImpactQuestion.of(List.of(seeds).stream()
                .map(this::named)
                .map(AssessmentsIT::seed)
                .toList());
        return assessments.keep(user, AssessmentId.random(), name, question);
    }

    private static Seed seed(String ci) {
        return new Seed(ci, ImpactState.DOWN);
    }

    private static List<AssessmentId> ids(Page<Assessment.Summary> page) {
        return page.items().stream().map(Assessment.Summary::id).toList();
    }

    private String named(String name) {
        return name + "-" + world;
    }

    /** @param edge {@code source TYPE target} */
    private String line(String edge) {
        var parts = edge.split(" ");
        return "%s %s %s".formatted(named(parts[0]), parts[1], named(parts[2]));
    }
}
