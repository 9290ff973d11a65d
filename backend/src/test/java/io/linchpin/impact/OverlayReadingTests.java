package io.linchpin.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.MinUp;
import io.linchpin.cmdb.TestCatalogue;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.PersonId;
import io.linchpin.identity.Role;
import io.linchpin.impact.Overlay.Added;
import io.linchpin.impact.Overlay.Changed;
import io.linchpin.impact.Overlay.Related;
import io.linchpin.impact.Overlay.Unrelated;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Forbidden;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverlayReadingTests {
    private static final TenantId HOME = Sketch.tenant("home");
    private static final TenantId PROVIDER = Sketch.tenant("provider");
    private static final Topology TOPOLOGY = new Sketch()
            .edges("shop RUNS_ON a [web 1]", "shop RUNS_ON b [web 1]", "a HOSTED_ON rack", "b HOSTED_ON rack")
            .ci("platform")
            .belongs("provider", "platform")
            .topology();

    /** What a question thinks of is what it would be if it were written. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void anOverlayIsAnsweredAsTheSameEditsWouldBeOnceCommitted(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 750; round++) {
            var graph = new RandomGraph(random, true, 16, 12, 4 + random.nextInt(20));
            var topology = graph.readAnew();
            var before = TopologyText.of(topology);
            var overlay = new Edits(graph, random);
            var reading = reading(topology, both(Role.AGENT), graph::connected, overlay.texts());

            var thought = topology.edited(reading.edit(overlay.commit()));

            var committed = graph.readAnew();
            assertThat(TopologyText.of(thought))
                    .as("round %d", round)
                    .containsExactlyEntriesOf(TopologyText.of(committed));
            var causes = graph.causes();
            assertThat(TopologyText.answered(thought, causes)).isEqualTo(TopologyText.answered(committed, causes));
            assertThat(TopologyText.of(topology)).isEqualTo(before);
        }
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceWithItsPlaceAndValue() {
        var overlay = new Overlay(
                List.of(new Added("new", "new", "Spaceship", CiStatus.LIVE, 7, Sketch.tenant("stranger"))),
                List.of(new Changed("ghost", null, CiStatus.RETIRED), new Changed("a", null, null)),
                List.of(
                        new Related("shop", "LEANS_ON", "a", null, null),
                        new Related("shop", "USES", "shop", null, null),
                        new Related("shop", "RUNS_ON", "rack", "web", new MinUp(2, false)),
                        new Related("platform", "USES", "a", null, null)),
                List.of(new Unrelated("shop", "USES", "rack")));

        assertThat(errors(both(Role.AGENT), overlay))
                .extracting(FieldError::field, FieldError::value)
                .containsExactlyInAnyOrder(
                        tuple("overlay.added[0].class", "Spaceship"),
                        tuple("overlay.added[0].criticality", "7"),
                        tuple(
                                "overlay.added[0].tenant",
                                Sketch.tenant("stranger").toString()),
                        tuple("overlay.changed[0].ci", "ghost"),
                        tuple("overlay.changed[1].ci", "a"),
                        tuple("overlay.related[0].type", "LEANS_ON"),
                        tuple("overlay.related[1].target", number("shop")),
                        tuple("overlay.related[2].min_up", "2"),
                        tuple("overlay.related[3].target", "a"),
                        tuple("overlay.unrelated[0].type", "USES"));
    }

    @Test
    void whatMayNotBeSeenIsRefusedLikeWhatDoesNotExist() {
        var home = user(Map.of(HOME, Set.of(Role.AGENT)));
        var platform = number("platform");

        assertThat(errors(home, changing(platform)))
                .containsExactly(FieldError.of(
                        "overlay.changed[0].ci",
                        platform,
                        "No CI has the id, external id or name %s.",
                        List.of(platform)));
        assertThat(errors(home, changing("no-such-ci")))
                .containsExactly(FieldError.of(
                        "overlay.changed[0].ci",
                        "no-such-ci",
                        "No CI has the id, external id or name %s.",
                        List.of("no-such-ci")));
    }

    @Test
    void whoMayOnlyLookMayNotThinkOfChanges() {
        assertThatThrownBy(() -> reading(both(Role.READ_ONLY), changing("a")).edit(changing("a")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aGroupIsGivenAnotherMinUpRelationshipByRelationship() {
        var two = new MinUp(2, false);
        var overlay = new Overlay(
                List.of(),
                List.of(),
                List.of(
                        new Related("shop", "RUNS_ON", "a", "web", two),
                        new Related("shop", "RUNS_ON", "b", "web", two)),
                List.of());

        var thought = TOPOLOGY.edited(reading(both(Role.AGENT), overlay).edit(overlay));

        assertThat(Sketch.propagate(thought, List.of(Sketch.cause("a"))).state(Sketch.number(thought, "shop")))
                .isEqualTo(ImpactState.DOWN);
    }

    @Test
    void whatIsNamedTwiceIsRefused() {
        var overlay = new Overlay(
                List.of(),
                List.of(),
                List.of(new Related("shop", "RUNS_ON", "a", null, null)),
                List.of(new Unrelated("shop", "RUNS_ON", "a")));

        assertThat(errors(both(Role.AGENT), overlay))
                .extracting(FieldError::field)
                .containsExactly("overlay.related[0].type");
    }

    @Test
    void anAddedCiCannotBeCalledLikeOneThatIsThere() {
        var overlay = new Overlay(
                List.of(new Added("shop", "Shop", "Server", CiStatus.LIVE, null, null)),
                List.of(),
                List.of(),
                List.of());

        assertThat(errors(both(Role.AGENT), overlay))
                .extracting(FieldError::field)
                .containsExactly("overlay.added[0].ci");
    }

    /** Random parts of an overlay, and the same written to the graph. */
    private static final class Edits {
        private final RandomGraph graph;
        private final Random random;
        private final List<Added> added = new ArrayList<>();
        private final List<Changed> changed = new ArrayList<>();
        private final List<Related> related = new ArrayList<>();
        private final List<Unrelated> unrelated = new ArrayList<>();

        private Edits(RandomGraph graph, Random random) {
            this.graph = graph;
            this.random = random;
        }

        private Set<String> texts() {
            return graph.cis().keySet().stream().map(UUID::toString).collect(Collectors.toSet());
        }

        private Overlay commit() {
            var present = List.copyOf(graph.cis().keySet());
            for (var count = random.nextInt(3); count > 0; count--) add("new " + count);
            for (var count = random.nextInt(3); count > 0; count--) change(present.get(random.nextInt(present.size())));
            for (var count = random.nextInt(4); count > 0; count--)
                unrelate(present.get(random.nextInt(present.size())));
            for (var count = random.nextInt(5); count > 0; count--) relate();
            return new Overlay(added, changed, related, unrelated);
        }

        private void add(String name) {
            var part = new Added(
                    name,
                    name,
                    random.nextBoolean() ? "Server" : "BusinessService",
                    status(),
                    1 + random.nextInt(4),
                    new TenantId(new UUID(0, random.nextInt(2))));
            added.add(part);
            graph.put(new TopologyCi(
                    part.id().value(),
                    tenant(part),
                    part.type(),
                    name,
                    criticality(part),
                    isLive(part.status()),
                    false));
        }

        private void change(UUID id) {
            if (changed.stream().anyMatch(part -> part.ci().equals(id.toString()))) return;
            @Nullable String type = random.nextBoolean() ? "Cluster" : null;
            @Nullable CiStatus status = type == null || random.nextBoolean() ? status() : null;
            changed.add(new Changed(id.toString(), type, status));
            var ci = graph.ci(id);
            graph.put(new TopologyCi(
                    id,
                    ci.tenant(),
                    type == null ? ci.ciClass() : type,
                    ci.name(),
                    ci.criticality(),
                    status == null ? ci.live() : isLive(status),
                    false));
        }

        private void unrelate(UUID source) {
            graph.dependencies(source).stream()
                    .filter(edge -> !edge.type().equals("CONNECTED_TO"))
                    .findFirst()
                    .ifPresent(edge -> {
                        unrelated.add(new Unrelated(
                                source.toString(), edge.type(), edge.target().toString()));
                        graph.remove(source, edge);
                    });
        }

        private void relate() {
            var edge = graph.newEdge();
            if (edge == null || isNamed(edge.getKey(), edge.getValue())) return;
            var to = edge.getValue();
            related.add(new Related(name(edge.getKey()), to.type(), name(to.target()), to.group(), to.minUp()));
            graph.put(edge.getKey(), to);
        }

        private boolean isNamed(UUID source, TopologyEdge edge) {
            return Stream.concat(
                            related.stream().map(part -> part.source() + part.type() + part.target()),
                            unrelated.stream().map(part -> part.source() + part.type() + part.target()))
                    .anyMatch((name(source) + edge.type() + name(edge.target()))::equals);
        }

        private String name(UUID id) {
            return added.stream()
                    .filter(part -> part.id().value().equals(id))
                    .map(Added::ci)
                    .findFirst()
                    .orElseGet(id::toString);
        }

        private CiStatus status() {
            return random.nextInt(3) == 0 ? CiStatus.RETIRED : CiStatus.LIVE;
        }

        private static boolean isLive(CiStatus status) {
            return status == CiStatus.LIVE;
        }

        private static int criticality(Added part) {
            return part.criticality() == null ? 0 : part.criticality();
        }

        private static TenantId tenant(Added part) {
            return part.tenant() == null ? HOME : part.tenant();
        }
    }

    private static Overlay changing(String ci) {
        return new Overlay(List.of(), List.of(new Changed(ci, null, CiStatus.RETIRED)), List.of(), List.of());
    }

    private static List<FieldError> errors(CurrentUser user, Overlay overlay) {
        var errors = new ArrayList<FieldError>();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> reading(user, overlay).edit(overlay))
                .satisfies(invalid -> errors.addAll(invalid.errors()));
        return errors;
    }

    private static OverlayReading reading(CurrentUser user, Overlay overlay) {
        return reading(TOPOLOGY, user, cis -> Set.of(), Overlays.texts(overlay));
    }

    /** Texts are names or ids here, as {@link References} would look them up. */
    private static OverlayReading reading(
            Topology topology, CurrentUser user, UnaryOperator<Set<UUID>> connected, Set<String> texts) {
        var found = new HashMap<String, CiId>();
        for (var ci = 0; ci < topology.cis().size(); ci++) {
            if (!user.tenants().contains(topology.cis().tenant(ci))) continue;
            var id = new CiId(topology.cis().id(ci));
            found.put(topology.cis().name(ci), id);
            found.put(id.toString(), id);
        }
        var missing = new HashSet<>(texts);
        missing.removeAll(found.keySet());
        for (var count = 1; count <= 2; count++) missing.add("new " + count);
        return new OverlayReading(
                user,
                topology,
                TestCatalogue.SHIPPED,
                tenant -> tenant.equals(PROVIDER) ? Set.of(PROVIDER) : user.tenants(),
                connected,
                new References.Looked(found, missing, Map.of()));
    }

    private static CurrentUser both(Role role) {
        return user(Map.of(
                HOME,
                Set.of(role),
                PROVIDER,
                Set.of(role),
                new TenantId(new UUID(0, 0)),
                Set.of(role),
                new TenantId(new UUID(0, 1)),
                Set.of(role)));
    }

    private static CurrentUser user(Map<TenantId, Set<Role>> roles) {
        return new CurrentUser(PersonId.random(), "Kim", HOME, roles, "test");
    }

    private static String number(String name) {
        return TOPOLOGY.cis().id(Sketch.number(TOPOLOGY, name)).toString();
    }
}
