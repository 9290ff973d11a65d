package io.linchpin.ui.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.cmdb.CiDetail.SourceName;
import io.linchpin.cmdb.CiFacts.Difference;
import io.linchpin.cmdb.CiHistoryEntry;
import io.linchpin.cmdb.CiHistoryEntry.Cause;
import io.linchpin.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProvenanceTests {
    private static final SourceName NETBOX = new SourceName("NetBox", "22817", null);
    private static final CiHistoryEntry BY_KEN = entry(Cause.PERSON, "attributes.model");
    private static final CiHistoryEntry BY_IMPORT = entry(new Cause(Cause.Kind.IMPORT, "IMP-0408"), "attributes.model");

    @Test
    void theLastOneWhoWroteAFieldGaveItsValue() {
        assertThat(new Provenance(List.of(BY_KEN, BY_IMPORT), true, List.of(NETBOX)).of("attributes.model"))
                .isEqualTo("Ken Ito");
        assertThat(new Provenance(List.of(BY_IMPORT, BY_KEN), true, List.of(NETBOX)).of("attributes.model"))
                .isEqualTo("IMP-0408");
    }

    @Test
    void whatNobodyWroteSinceCameWithTheOnlySource() {
        assertThat(new Provenance(List.of(BY_KEN), true, List.of(NETBOX)).of("name"))
                .isEqualTo("NetBox");
    }

    @Test
    void nothingIsClaimedWhileOlderEntriesOrOtherSourcesAreThere() {
        assertThat(new Provenance(List.of(BY_KEN), false, List.of(NETBOX)).of("name"))
                .isEmpty();
        assertThat(new Provenance(List.of(), true, List.of(NETBOX, new SourceName("iTop", "7", null))).of("name"))
                .isEmpty();
    }

    private static CiHistoryEntry entry(Cause cause, String field) {
        return new CiHistoryEntry(
                UUID.randomUUID(),
                Instant.EPOCH,
                new Actor("1", "Ken Ito", "web"),
                cause,
                "updated",
                "",
                Map.of(field, new Difference("a", "b")),
                null);
    }
}
