package io.linchpin.importers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.importers.csv.Mapping.UnknownColumns;
import io.linchpin.imports.RowKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The table {@code nasty-files.md}, the files it is about, and the mapping it is written for. */
public final class NastyFiles {
    public static final Path FOLDER = Path.of(System.getProperty("linchpin.root"), "..", "shared", "data", "csv-nasty")
            .normalize();

    /**
     * @param planned rows that are handed to the plan
     * @param refused rows that cannot be read or have no name
     * @param repeated of the planned ones, those that say a second time what another says
     * @param contradict of the planned ones, those whose name another row has with other values
     * @param what the refused rows by line and fault, or by fault and number where they are many; or why the file is refused
     */
    public record Expectation(
            String file, String dialect, int planned, int refused, int repeated, int contradict, String what) {}

    private NastyFiles() {}

    public static Path manifest() {
        var manifest = FOLDER.resolve("MANIFEST.csv");
        assertThat(manifest).as("the shared folder beside the project").exists();
        return manifest;
    }

    public static Stream<Expectation> expectations() {
        try (var table = NastyFiles.class.getResourceAsStream("/nasty-files.md")) {
            assertThat(table).as("nasty-files.md").isNotNull();
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("| ") && !line.startsWith("| file"))
                    .map(line -> line.split("\\|", -1))
                    .map(NastyFiles::expectation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Expectation expectation(String[] cells) {
        return new Expectation(
                cells[1].strip(),
                cells[2].strip(),
                number(cells[3]),
                number(cells[4]),
                number(cells[5]),
                number(cells[6]),
                cells[7].strip());
    }

    private static int number(String cell) {
        return Integer.parseInt(cell.strip());
    }

    /** The first column is the name, the class Workstation, every other column an attribute nobody defined, so that no type refuses a text. */
    public static Mapping genericMapping(List<String> header) {
        var fields = new LinkedHashMap<String, Rule>();
        fields.put("name", Rule.column(header.getFirst()));
        fields.put("class", new Rule.Constant("Workstation"));
        var attributes = new LinkedHashMap<String, Rule>();
        for (int i = 1; i < header.size(); i++) attributes.put("column" + (i + 1), Rule.column(header.get(i)));
        var cis = new FileMapping(DialectChoice.RECOGNISE, fields, attributes, List.of(), Map.of(), List.of());
        return new Mapping(
                "First column = name", Map.of(RowKind.CIS, cis), List.of(), false, false, UnknownColumns.ATTRIBUTE);
    }
}
