package io.linchpin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.cmdb.CiId;
import io.linchpin.imports.CiIndex.Meaning;
import io.linchpin.imports.UploadRow.CiRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CiIndexTests {
    private final CiIndex index = new CiIndex();

    @Test
    void aCiIsFoundByItsIdItsNameAndItsClassAndName() {
        var id = CiId.random();
        claim("srv-1", "web", "Server", 2);
        index.accept(index.ordinal("srv-1"), id, "Server");
        var known = new Meaning.Known(id, "Server");
        assertThat(index.byExternalId("srv-1")).isEqualTo(known);
        assertThat(index.byName("web")).isEqualTo(known);
        assertThat(index.byName("Server:web")).isEqualTo(known);
    }

    @Test
    void aNameOfTwoCisIsAmbiguousButClassAndNameMayTell() {
        var id = CiId.random();
        claim("srv-1", "web", "Server", 2);
        claim("app-1", "web", "Application", 3);
        index.accept(index.ordinal("app-1"), id, "Application");
        assertThat(index.byName("web")).isEqualTo(new Meaning.Ambiguous());
        assertThat(index.byName("Application:web")).isEqualTo(new Meaning.Known(id, "Application"));
    }

    @Test
    void aRefusedCiIsToldFromAMissingOne() {
        claim("srv-1", "web", "Server", 7);
        index.refuse(index.ordinal("srv-1"));
        assertThat(index.byExternalId("srv-1")).isEqualTo(new Meaning.Refused(7));
        assertThat(index.byExternalId("srv-2")).isEqualTo(new Meaning.Unknown());
    }

    @Test
    void aRowThatTheGraphKnowsAlreadyIsLookedUpThere() {
        claim("srv-1", "web", "Server", 2);
        assertThat(index.byExternalId("srv-1")).isEqualTo(new Meaning.Unchanged());
    }

    @Test
    void theOrderOfColumnsDoesNotChangeTheContent() {
        var one = row("srv-1", Map.of("name", "web", "class", "Server"), 2);
        var other = row("srv-1", Map.of("class", "Server", "name", "web"), 9);
        assertThat(CiIndex.content(one)).isEqualTo(CiIndex.content(other));
    }

    private void claim(String externalId, String name, String type, long line) {
        index.claim(row(externalId, Map.of("name", name, "class", type), line), line);
    }

    private static CiRow row(String externalId, Map<String, String> fields, long line) {
        var origin = new RowOrigin(RowKind.CIS, "cis.csv", line, List.of());
        return new CiRow(origin, externalId, fields, Map.of(), Map.of());
    }
}
