package io.linchpin.importers.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The sample company as it lies on disk; there only while {@code linchpin.sample} is on. */
@Component
@ConditionalOnProperty(name = "linchpin.sample", havingValue = "on")
public class SampleFiles {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Path folder;

    SampleFiles(@Value("${linchpin.sample-data:sample-data}/company") Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** @param parent name of the tenant above, empty for the top one */
    record SampleTenant(String name, String parent, Path folder) {}

    /**
     * Somebody to try the product as.
     * @param does what they do, in English
     * @param doesInGerman the same in German
     */
    public record SignInPerson(String username, String does, String doesInGerman) {}

    /** Parents before children. */
    List<SampleTenant> tenants() {
        return read(
                "tenants.csv",
                row -> new SampleTenant(row.get("name"), row.get("parent"), folder.resolve(row.get("folder"))));
    }

    public List<SignInPerson> signIns() {
        return read("sign-in.csv", row -> new SignInPerson(row.get("username"), row.get("does"), row.get("does_de")));
    }

    private <T> List<T> read(String file, Function<CSVRecord, T> shape) {
        try (var reader = Files.newBufferedReader(folder.resolve(file));
                var rows = FORMAT.parse(reader)) {
            return rows.stream().map(shape).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The sample company is on (linchpin.sample), but its files are not in %s (linchpin.sample-data)."
                            .formatted(folder),
                    e);
        }
    }
}
