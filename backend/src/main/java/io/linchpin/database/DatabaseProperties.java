package io.linchpin.database;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** @param data where the embedded database lives */
@ConfigurationProperties("linchpin")
record DatabaseProperties(
        @DefaultValue("data") Path data, @DefaultValue Database database) {

    /** @param lib the server's jars; found beside the application, or in the source tree, when unset */
    record Database(
            @Nullable Path lib,
            @DefaultValue("64MB") DataSize heapInitial,
            @DefaultValue("512MB") DataSize heapMax,
            @DefaultValue("256MB") DataSize pageCache,
            @DefaultValue List<String> jvmArguments) {}

    EmbeddedSettings embedded() {
        return new EmbeddedSettings(
                data,
                database.lib == null ? findLib() : database.lib,
                database.heapInitial,
                database.heapMax,
                database.pageCache,
                database.jvmArguments);
    }

    private static Path findLib() {
        var here = location();
        return Stream.iterate(here, folder -> folder.getParent() != null, Path::getParent)
                .flatMap(folder -> Stream.of(folder.resolve("lib/neo4j"), folder.resolve("embedded/target/lib")))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("""
                        The jars of the embedded database are neither in lib/neo4j nor in embedded/target/lib above %s. \
                        Package the module embedded, name their folder with linchpin.database.lib, \
                        or use a server of your own with SPRING_NEO4J_URI.""".formatted(here)));
    }

    private static Path location() {
        try {
            return Path.of(DatabaseProperties.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The application does not know where it is installed.", e);
        }
    }
}
