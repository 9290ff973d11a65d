package io.linchpin.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Where uploaded files wait on disk until their plan is made; never in memory. */
@Component
class Spool {
    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);

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

    /** What cannot be deleted now is deleted by a later {@link #sweep}. */
    void delete(RunId run) {
        try {
            FileSystemUtils.deleteRecursively(folder(run));
        } catch (IOException e) {
            LOG.warn("The files of import {} are left over: {}", run, e.getMessage());
        }
    }

    /** Throws away what was uploaded before {@code limit} and belongs to no run that still needs it. */
    void sweep(Instant limit, Predicate<RunId> needed) {
        for (var folder : folders()) {
            var run = RunId.of(folder.getFileName().toString());
            if (folder.toFile().lastModified() < limit.toEpochMilli() && !needed.test(run)) delete(run);
        }
    }

    private List<Path> folders() {
        if (!Files.isDirectory(root)) return List.of();
        try (var found = Files.list(root)) {
            return found.filter(path -> path.getFileName().toString().matches("[0-9a-f-]{36}"))
                    .toList();
        } catch (IOException e) {
            LOG.warn("The folder of uploads cannot be read: {}", e.getMessage());
            return List.of();
        }
    }
}
