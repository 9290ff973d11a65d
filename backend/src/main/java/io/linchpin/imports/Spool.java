package io.linchpin.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Where uploaded files wait on disk until their plan is made; never in memory. */
@Component
class Spool {
    private final Path root;

    Spool(@Value("${linchpin.data:data}") Path data) {
        this.root = data.resolve("imports").toAbsolutePath().normalize();
    }

    Path create(RunId run) throws IOException {
        return Files.createDirectories(folder(run));
    }

    Path folder(RunId run) {
        return root.resolve(run.toString());
    }

    void delete(RunId run) throws IOException {
        FileSystemUtils.deleteRecursively(folder(run));
    }
}
