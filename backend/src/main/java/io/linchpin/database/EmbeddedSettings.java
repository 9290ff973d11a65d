package io.linchpin.database;

import java.nio.file.Path;
import java.util.List;
import org.springframework.util.unit.DataSize;

/**
 * How the child process runs.
 * @param data folder for everything the installation keeps; made when missing
 * @param lib folder with the launcher and the server's jars
 * @param pageCache upper bound; memory is taken as the store grows
 * @param jvmArguments further arguments for the child's JVM
 */
public record EmbeddedSettings(
        Path data, Path lib, DataSize heapInitial, DataSize heapMax, DataSize pageCache, List<String> jvmArguments) {

    public EmbeddedSettings {
        data = data.toAbsolutePath().normalize();
        lib = lib.toAbsolutePath().normalize();
        jvmArguments = List.copyOf(jvmArguments);
    }

    Path home() {
        return data.resolve("neo4j");
    }

    Path passwordFile() {
        return data.resolve("neo4j.password");
    }
}
