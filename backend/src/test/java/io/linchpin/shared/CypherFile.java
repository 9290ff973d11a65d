package io.linchpin.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A statement as it stands in its file.
 * @param name {@code identity/list_teams}
 * @param header the comment it opens with
 * @param body from {@code CYPHER 25} on
 */
record CypherFile(String name, String header, String body) {
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");
    private static final Pattern STRING_OR_COMMENT =
            Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    static List<CypherFile> all() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:queries/**/*.cypher"))
                    .map(file -> {
                        try {
                            var url = file.getURL().toString();
                            var name = url.substring(url.lastIndexOf("/queries/") + "/queries/".length())
                                    .replace(".cypher", "");
                            return of(name, file.getContentAsString(StandardCharsets.UTF_8));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .sorted(java.util.Comparator.comparing(CypherFile::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CypherFile of(String name, String text) {
        var header = text.lines().takeWhile(line -> line.startsWith("//")).collect(Collectors.joining("\n"));
        return new CypherFile(name, header, text.substring(header.length()).stripLeading());
    }

    Set<String> parametersInHeader() {
        return parameters(header);
    }

    Set<String> parametersInBody() {
        return parameters(STRING_OR_COMMENT.matcher(body).replaceAll("''"));
    }

    boolean names(String column) {
        return Pattern.compile("\\b%s\\b".formatted(Pattern.quote(column)))
                .matcher(header)
                .find();
    }

    boolean isAboutTenants() {
        return parametersInBody().contains("tenants") || parametersInBody().contains("tenant");
    }

    private static Set<String> parameters(String text) {
        return PARAMETER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return name;
    }
}
