package io.linchpin.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabasePasswordTests {
    @TempDir
    Path data;

    @Test
    void onlyTheOwnerReadsTheFile() throws IOException {
        var file = data.resolve("neo4j.password");

        DatabasePassword.keptIn(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecondStartHasThePasswordOfTheFirst() {
        var file = data.resolve("new/folder/neo4j.password");

        assertThat(DatabasePassword.keptIn(file)).isEqualTo(DatabasePassword.keptIn(file));
    }

    @Test
    void everyInstallationHasItsOwn() {
        assertThat(DatabasePassword.keptIn(data.resolve("one")))
                .isNotEqualTo(DatabasePassword.keptIn(data.resolve("other")));
    }

    @Test
    void aPasswordIsNotPrinted() {
        var password = DatabasePassword.keptIn(data.resolve("neo4j.password"));

        assertThat(password.toString()).doesNotContain(password.value());
    }
}
