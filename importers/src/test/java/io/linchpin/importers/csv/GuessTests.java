package io.linchpin.importers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.importers.csv.Guess.Confidence;
import io.linchpin.importers.csv.Guess.GuessedColumn;
import io.linchpin.imports.RowKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessTests {
    @Test
    void columnsAreUnderstoodByNameSynonymAndWord() {
        var guess = Guess.of(
                List.of("Host Name", "sys_class_name", "Status", "Primary support group", "Asset-Tag", "Rack Unit"));
        assertThat(guess.columns())
                .containsExactly(
                        new GuessedColumn("Host Name", "name", Confidence.SYNONYM),
                        new GuessedColumn("sys_class_name", "class", Confidence.SYNONYM),
                        new GuessedColumn("Status", "status", Confidence.SAME_NAME),
                        new GuessedColumn("Primary support group", "support_team", Confidence.WORD),
                        new GuessedColumn("Asset-Tag", "external_id", Confidence.SYNONYM),
                        new GuessedColumn("Rack Unit", "attributes.rackUnit", Confidence.NONE));
    }

    @Test
    void oneFieldIsGuessedForOneColumnOnlyTheSurestFirst() {
        var guess = Guess.of(List.of("hostname", "name", "serial"));
        assertThat(guess.columns())
                .extracting(GuessedColumn::target)
                .containsExactly("attributes.hostname", "name", "attributes.serial");
    }

    @ParameterizedTest
    @CsvSource({
        "'class,name,external_id', CIS",
        "'Parent,Type,Child', RELATIONSHIPS",
        "'source,type,target,group', RELATIONSHIPS",
        "'name,username,email', PEOPLE",
        "'name,email,description', TEAMS",
        "'Gruppe,Beschreibung', TEAMS",
        "'name', CIS",
        "'serial,rack', CIS"
    })
    void theKindIsGuessed(String header, RowKind kind) {
        assertThat(Guess.of(List.of(header.split(","))).kind()).isEqualTo(kind);
    }

    @Test
    void ourOwnHeadersNeedNoRule() {
        for (var kind : RowKind.values())
            assertThat(Guess.of(kind, FileMapping.fields(kind)).mapping()).isEqualTo(FileMapping.DEFAULT);
    }

    @Test
    void theGuessIsADraftOfAMapping() {
        var mapping = Guess.of(List.of("Hostname", "Serial No.")).mapping();
        assertThat(mapping.fields()).containsOnly(java.util.Map.entry("name", Rule.column("Hostname")));
        assertThat(mapping.attributes()).containsOnly(java.util.Map.entry("serialNo", Rule.column("Serial No.")));
    }
}
