package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbWorld.ADMIN;
import static io.linchpin.cmdb.CmdbWorld.AGENT;
import static io.linchpin.cmdb.CmdbWorld.CONTOSO_TEAM;
import static io.linchpin.cmdb.CmdbWorld.MERIDIAN;
import static io.linchpin.cmdb.CmdbWorld.NETWORK_TEAM;
import static io.linchpin.cmdb.CmdbWorld.READER;
import static io.linchpin.cmdb.CmdbWorld.STRANGER;
import static io.linchpin.cmdb.CmdbWorld.attempt;
import static io.linchpin.cmdb.CmdbWorld.draft;
import static io.linchpin.cmdb.CmdbWorld.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.linchpin.shared.Conflict;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Forbidden;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.NotFound;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people do to one CI by hand: create, change, retire, delete; each leaves its history. */
@CmdbTest
class CiEditingIT {
    @Autowired
    Cmdb cmdb;

    @Autowired
    CmdbWorld world;

    @Test
    void whatWasTypedIsKeptTyped() {
        var id = CiId.random();
        var draft = new CiDraft(
                "Certificate",
                "*.meridian.example",
                CiStatus.LIVE,
                Environment.PRODUCTION,
                2,
                Map.of("expiresOn", "2027-01-04", "automaticRenewal", "yes"),
                Map.of(OwnerKind.OWNED_BY, NETWORK_TEAM));

        cmdb.create(AGENT, MERIDIAN, id, draft);

        var detail = cmdb.get(AGENT, id);
        assertThat(detail.facts().attributes())
                .isEqualTo(Map.of("expiresOn", LocalDate.of(2027, 1, 4), "automaticRenewal", true));
        assertThat(detail.facts().owners().get(OwnerKind.OWNED_BY))
                .isEqualTo(new Party(Party.Kind.TEAM, NETWORK_TEAM, "Network Services"));
        assertThat(detail.tenantName()).isEqualTo("Meridian Health");
        assertThat(detail.ci().version()).isEqualTo(1);
        assertThat(world.number("MATCH (c:Ci:Certificate {id: '%s'}) RETURN count(c)".formatted(id)))
                .isEqualTo(1);
    }

    @Test
    void allErrorsOfADraftComeAtOnce() {
        var draft = new CiDraft(
                "Certificate",
                " ",
                CiStatus.LIVE,
                null,
                7,
                Map.of("automaticRenewal", "perhaps", "colour", "blue"),
                Map.of(OwnerKind.SUPPORTED_BY, CONTOSO_TEAM));

        var refused = catchThrowableOfType(Invalid.class, () -> cmdb.create(AGENT, MERIDIAN, CiId.random(), draft));

        assertThat(refused.errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "name", "criticality", "automaticRenewal", "colour", "expiresOn", "support_team");
        assertThat(world.number("MATCH (n:Ci|CiEvent|TopologyChange) RETURN count(n)"))
                .isZero();
    }

    @Test
    void theSameFormSentTwiceAtOnceMakesOneCi() throws Exception {
        var id = CiId.random();
        var both = together(
                () -> cmdb.create(AGENT, MERIDIAN, id, draft("Server", "hv-07")),
                () -> cmdb.create(AGENT, MERIDIAN, id, draft("Server", "hv-07")));

        assertThat(both).extracting(Ci::id).containsExactly(id, id);
        assertThat(world.number("MATCH (n:Ci) RETURN count(n)")).isEqualTo(1);
        assertThat(world.number("MATCH (n:CiEvent) RETURN count(n)")).isEqualTo(1);
    }

    @Test
    void anIdThatIsTakenIsRefused() {
        var taken = world.live(AGENT, "Server", "hv-07");

        assertThatThrownBy(() -> cmdb.create(STRANGER, STRANGER.tenant(), taken.id(), draft("Server", "other")))
                .isInstanceOf(Conflict.class)
                .hasMessageNotContaining("hv-07");
    }

    @Test
    void ofTwoEditorsAtOnceOneIsToldAndNothingIsLost() throws Exception {
        var ci = world.live(AGENT, "Server", "hv-07");
        var outcomes = together(
                () -> attempt(() -> cmdb.update(AGENT, ci.id(), 1, draft("Server", "hv-07-a"))),
                () -> attempt(() -> cmdb.update(ADMIN, ci.id(), 1, draft("Server", "hv-07-b"))));

        assertThat(outcomes).containsExactlyInAnyOrder("written", "Stale 2");
        assertThat(cmdb.get(AGENT, ci.id()).ci().version()).isEqualTo(2);
        assertThat(world.number("MATCH (e:CiEvent {action: 'updated'}) RETURN count(e)"))
                .isEqualTo(1);
    }

    @Test
    void anotherClassBringsItsLabelAndTakesTheOldOneAway() {
        var ci = world.live(AGENT, "Server", "hv-07");

        cmdb.update(AGENT, ci.id(), 1, draft("Hypervisor", "hv-07"));

        assertThat(world.number("MATCH (c:Hypervisor) WHERE NOT c:Server RETURN count(c)"))
                .isEqualTo(1);
    }

    @Test
    void historyTellsWhoChangedWhatFromWhatToWhat() {
        var ci = cmdb.create(
                AGENT, MERIDIAN, CiId.random(), draft("Server", "hv-07", Map.of("memoryGb", "64", "os", "Debian 12")));
        cmdb.update(ADMIN, ci.id(), 1, draft("Server", "hv-07", Map.of("memoryGb", "128", "os", "Debian 12")));
        cmdb.setOwner(ADMIN, ci.id(), OwnerKind.OWNED_BY, NETWORK_TEAM);
        cmdb.retire(ADMIN, ci.id(), 3, "Replaced");

        var history = cmdb.history(READER, ci.id(), null, 10).items();

        assertThat(history)
                .extracting(CiHistoryEntry::action)
                .containsExactly("retired", "updated", "updated", "created");
        assertThat(history.get(0).why()).isEqualTo("Replaced");
        assertThat(history.get(0).changes().get("status")).isEqualTo(new CiFacts.Difference("LIVE", "RETIRED"));
        assertThat(history.get(1).changes().get("owner"))
                .isEqualTo(new CiFacts.Difference(null, new Party(Party.Kind.TEAM, NETWORK_TEAM, "Network Services")));
        assertThat(history.get(2).changes()).isEqualTo(Map.of("attributes.memoryGb", new CiFacts.Difference(64, 128)));
        assertThat(history.get(2).actor().name()).isEqualTo("Ken Ito");
    }

    @Test
    void historyComesInPages() {
        var ci = world.live(AGENT, "Server", "hv-07");
        for (var i = 1; i <= 4; i++) cmdb.update(AGENT, ci.id(), i, draft("Server", "hv-07-" + i));

        var first = cmdb.history(AGENT, ci.id(), null, 3);
        var second = cmdb.history(AGENT, ci.id(), first.next(), 3);

        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(second.items().getLast().action()).isEqualTo("created");
    }

    @Test
    void theSameFactsAgainWriteNothing() {
        var ci = world.live(AGENT, "Server", "hv-07");
        var before = cmdb.topologyVersion();

        cmdb.update(AGENT, ci.id(), 1, draft("Server", "hv-07"));

        assertThat(cmdb.get(AGENT, ci.id()).ci().version()).isEqualTo(1);
        assertThat(cmdb.topologyVersion()).isEqualTo(before);
    }

    @Test
    void eachWritingTransactionIsOneTopologyChange() {
        var before = cmdb.topologyVersion();
        var vm = world.live(AGENT, "VirtualMachine", "vm-17");
        var host = world.live(AGENT, "Server", "hv-07");
        world.relate(AGENT, vm, "RUNS_ON", host);
        cmdb.unrelate(AGENT, vm.id(), "RUNS_ON", host.id());

        assertThat(cmdb.topologyVersion()).isEqualTo(before + 4);
        assertThat(world.number("MATCH (t:TopologyChange) WHERE '%s' IN t.cis RETURN count(t)".formatted(host.id())))
                .isEqualTo(3);
    }

    @Test
    void aReaderMayNotWrite() {
        var ci = world.live(AGENT, "Server", "hv-07");

        assertThatThrownBy(() -> cmdb.retire(READER, ci.id(), 1, "")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> cmdb.delete(AGENT, ci.id(), 1, "")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> cmdb.create(READER, MERIDIAN, CiId.random(), draft("Server", "hv-08")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void deletingIsForMistakesThatNothingPointsAt() {
        var vm = world.live(AGENT, "VirtualMachine", "vm-17");
        var host = world.live(AGENT, "Server", "hv-07");
        world.relate(AGENT, vm, "RUNS_ON", host);

        assertThatThrownBy(() -> cmdb.delete(ADMIN, host.id(), 1, ""))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("1 relationship of another CI points at it")
                .hasMessageContaining("vm-17");

        cmdb.delete(ADMIN, vm.id(), 1, "Typed twice");
        assertThatThrownBy(() -> cmdb.get(ADMIN, vm.id())).isInstanceOf(NotFound.class);
        assertThat(world.number("MATCH (e:CiEvent {action: 'deleted', why: 'Typed twice'}) RETURN count(e)"))
                .isEqualTo(1);
        assertThat(cmdb.history(ADMIN, host.id(), null, 10).items().getFirst().relation())
                .satisfies(side -> assertThat(side.other()).isNull());
    }

    @Test
    void deletingConcernsWhatTheCiWasRelatedTo() {
        var vm = world.live(AGENT, "VirtualMachine", "vm-17");
        var host = world.live(AGENT, "Server", "hv-07");
        world.relate(AGENT, vm, "RUNS_ON", host);
        var before = world.number("MATCH (c:TopologyChange) WHERE '%s' IN c.cis RETURN count(c)".formatted(host.id()));

        cmdb.delete(ADMIN, vm.id(), 1, "Typed twice");

        assertThat(world.number("MATCH (c:TopologyChange) WHERE '%s' IN c.cis RETURN count(c)".formatted(host.id())))
                .isEqualTo(before + 1);
    }
}
