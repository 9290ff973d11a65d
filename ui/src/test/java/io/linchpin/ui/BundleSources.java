package io.linchpin.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the production bundle is made from, as one hash: our files under {@code src/main/frontend}, the annotations with
 * which our Java asks for scripts, styles and packages, the views, the kinds of Vaadin components each class uses (a view
 * loads its own piece of the bundle, so that it matters where), and Vaadin's version.
 * It knows only the JDK, so that the script {@code ui/bundle} can run this very file.
 */
final class BundleSources {
    private static final Pattern ASKED_FOR =
            Pattern.compile("@(?:NpmPackage|JsModule|CssImport|JavaScript|Uses)\\([^)]*\\)", Pattern.DOTALL);
    private static final Pattern COMPONENT = Pattern.compile("import (com\\.vaadin\\.flow\\.component\\.[a-z]+)\\.");
    private static final Pattern ROUTE = Pattern.compile("@Route(?:Alias)?\\b");
    private static final Pattern VAADIN = Pattern.compile("<vaadin\\.version>[^<]+");

    private BundleSources() {}

    static String hash(Path ui) throws IOException {
        var digest = sha256();
        var frontend = ui.resolve("src/main/frontend");
        for (Path file : files(frontend)) {
            var name = frontend.relativize(file).toString().replace('\\', '/');
            if (!name.startsWith("generated/")) {
                digest.update((name + "\n").getBytes(UTF_8));
                digest.update(Files.readString(file).replace("\r\n", "\n").getBytes(UTF_8));
            }
        }
        var asked = new TreeSet<String>();
        var java = ui.resolve("src/main/java");
        for (Path file : files(java)) {
            var source = Files.readString(file);
            var name = java.relativize(file).toString().replace('\\', '/');
            ASKED_FOR.matcher(source).results().map(MatchResult::group).forEach(asked::add);
            COMPONENT
                    .matcher(source)
                    .results()
                    .map(found -> name + " " + found.group(1))
                    .forEach(asked::add);
            ROUTE.matcher(source).results().map(_ -> name + " is a view").forEach(asked::add);
        }
        VAADIN.matcher(Files.readString(ui.resolve("../pom.xml")))
                .results()
                .map(MatchResult::group)
                .forEach(asked::add);
        asked.forEach(line -> digest.update((line.replaceAll("\\s+", " ") + "\n").getBytes(UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256.", e);
        }
    }

    public static void main(String[] arguments) throws IOException {
        System.out.println(hash(Path.of(arguments[0])));
    }
}
