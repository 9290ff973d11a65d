package io.linchpin.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.identity.Role;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTests {

    private static final Path UI = Path.of(System.getProperty("linchpin.root"), "ui/src/main");
    private static final Path MESSAGES = UI.resolve("resources/messages");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    /** A key in code is a string constant whose first part is the name of a message file. */
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z_]+)+)(\\.?)\"");

    static List<String> features() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.indexOf('_')))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void bothLanguagesSayTheSameThings(String feature) throws IOException {
        assertThat(read(feature, "de").stringPropertyNames())
                .isEqualTo(read(feature, "en").stringPropertyNames())
                .isNotEmpty()
                .allMatch(key -> key.startsWith(feature + "."));
    }

    @ParameterizedTest
    @MethodSource("features")
    void bothLanguagesHaveTheSamePlaces(String feature) throws IOException {
        var german = read(feature, "de");
        read(feature, "en").forEach((key, english) -> assertThat(places(german.getProperty(key.toString())))
                .as(key.toString())
                .isEqualTo(places(english.toString())));
    }

    @ParameterizedTest
    @MethodSource("features")
    void noTextHasAStraightApostropheWhichWouldQuoteWhatFollows(String feature) throws IOException {
        for (var language : Texts.LANGUAGES) {
            assertThat(read(feature, language.getLanguage()).values())
                    .noneMatch(text -> text.toString().contains("'"));
        }
    }

    @Test
    void everyKeyThatCodeNamesHasAText() throws IOException {
        var keys = keys();
        assertThat(named()).hasSizeGreaterThan(50).allMatch(keys::contains);
    }

    @Test
    void everyTextIsNamedByCode() throws IOException {
        var named = named();
        var begun = begun();
        assertThat(keys()).allMatch(key -> named.contains(key) || begun.stream().anyMatch(key::startsWith));
    }

    @Test
    void everyStateAndRoleHasAWord() throws IOException {
        assertThat(keys()).containsAll(Stream.of(State.values()).map(State::key).toList());
        assertThat(keys())
                .containsAll(Stream.of(DiffSign.values())
                        .map(sign -> "component.diff." + sign.name())
                        .toList());
        assertThat(keys())
                .containsAll(Stream.of(Role.values())
                        .map(role -> "component.word.Role." + role.name())
                        .toList());
    }

    @Test
    void numbersGetThinSpacesAlsoInsideAChoice() {
        assertThat(Texts.text("gallery.cis", Locale.ENGLISH, 48_213)).isEqualTo("48\u202F213 CIs");
        assertThat(Texts.text("gallery.cis", Locale.ENGLISH, 1)).isEqualTo("1 CI");
        assertThat(Texts.text("gallery.cis", Locale.ENGLISH, 0)).isEqualTo("no CIs");
    }

    @Test
    void anUnknownLanguageReadsEnglish() {
        assertThat(Texts.text("component.state.DOWN", Locale.FRENCH)).isEqualTo("Down");
        assertThat(Texts.text("component.state.DOWN", Locale.GERMANY)).isEqualTo("Ausgefallen");
    }

    @Test
    void aKeyWithoutTextIsShownAsItself() {
        assertThat(Texts.text("component.nowhere", Locale.ENGLISH)).isEqualTo("component.nowhere");
        assertThat(Texts.text("nowhere", Locale.ENGLISH)).isEqualTo("nowhere");
    }

    private static Properties read(String feature, String language) throws IOException {
        var texts = new Properties() {
            @Override
            public synchronized Object put(Object key, Object text) {
                assertThat(this).as("said twice in %s_%s", feature, language).doesNotContainKey(key);
                return super.put(key, text);
            }
        };
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(feature + "_" + language + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys() throws IOException {
        var keys = new TreeSet<String>();
        for (var feature : features()) {
            keys.addAll(read(feature, "en").stringPropertyNames());
        }
        return keys;
    }

    private static Set<String> named() throws IOException {
        return literals(false);
    }

    /** Keys that code completes with the name of a constant: {@code "component.state." + name()}. */
    private static Set<String> begun() throws IOException {
        return literals(true);
    }

    private static Set<String> literals(boolean begun) throws IOException {
        var features = Set.copyOf(features());
        try (var sources = Files.walk(UI.resolve("java"))) {
            return sources.filter(source -> source.toString().endsWith(".java"))
                    .flatMap(source -> LITERAL.matcher(content(source)).results())
                    .filter(literal -> literal.group(2).isEmpty() != begun)
                    .map(literal -> literal.group(1) + literal.group(2))
                    .filter(key -> features.contains(key.substring(0, key.indexOf('.'))))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String content(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
