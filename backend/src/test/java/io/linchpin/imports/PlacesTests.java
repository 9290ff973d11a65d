package io.linchpin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.shared.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTests {
    private final Places places = new Places(List.of("racks.csv", "servers.csv"));

    @Test
    void theSameLineOfTwoFilesIsTwoPlaces() {
        assertThat(places.of(row("racks.csv", 2))).isNotEqualTo(places.of(row("servers.csv", 2)));
    }

    @Test
    void aContradictionNamesTheOtherLinesOnly() {
        var disputed = List.of(places.of(row("racks.csv", 159)), places.of(row("racks.csv", 160)));
        assertThat(places.contradiction(Message.of("id"), disputed, row("racks.csv", 160))
                        .text())
                .contains("line 159.")
                .doesNotContain("160");
    }

    @Test
    void aContradictionInAnotherFileNamesTheFile() {
        var disputed = List.of(places.of(row("racks.csv", 7)), places.of(row("servers.csv", 7)));
        assertThat(places.contradiction(Message.of("id"), disputed, row("servers.csv", 7))
                        .text())
                .contains("line 7 of racks.csv.");
    }

    private static RowOrigin row(String file, long line) {
        return new RowOrigin(RowKind.CIS, file, line, List.of());
    }
}
