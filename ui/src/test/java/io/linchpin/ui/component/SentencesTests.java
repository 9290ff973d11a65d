package io.linchpin.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.linchpin.identity.Role;
import io.linchpin.shared.Conflict;
import io.linchpin.shared.Message;
import io.linchpin.shared.Worded;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SentencesTests {
    private static final Sentences GERMAN =
            new Sentences(new Formats(Locale.GERMAN, ZoneOffset.UTC, Clock.systemUTC()));

    /** {@code %s} and {@code %d}, or the same by number; a sign of percent is written twice. */
    private static final Pattern PLACE = Pattern.compile("%(?:(\\d+)\\$)?([sd])");

    private static Templates templates;

    @BeforeAll
    static void read() throws IOException {
        templates = Templates.ofProduct();
    }

    @Test
    void everySentenceInCodeIsAConstantWhoseConstantsHaveWords() {
        assertThat(templates.wrong).isEmpty();
    }

    @Test
    void everySentenceInCodeHasItsGerman() {
        assertThat(translations()).containsKeys(templates.found.toArray(String[]::new));
    }

    @Test
    void theGermanOfASentenceHasItsPlaces() {
        assertThat(translations())
                .allSatisfy((english, german) ->
                        assertThat(places(german)).as(english).containsExactlyInAnyOrderElementsOf(places(english)));
    }

    @Test
    void everyWordedConstantHasItsWordsInEveryLanguage() {
        var worded = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(location -> !location.contains("-tests.jar"))
                        .importPackages("io.linchpin")
                        .stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Worded.class))
                        .toList();

        assertThat(worded).isNotEmpty();
        for (var type : worded)
            for (var constant : type.reflect().getEnumConstants())
                for (var language : Texts.LANGUAGES)
                    assertThat(bundle(language)
                                    .containsKey("component.word.%s.%s"
                                            .formatted(type.getSimpleName(), ((Enum<?>) constant).name())))
                            .as("%s in %s", constant, language)
                            .isTrue();
    }

    @Test
    void aReaderSeesNumbersTimesAndWordsAsTheirLanguageWritesThem() {
        var message = Message.of(
                "%s %s %s %s %s",
                48_213,
                LocalDate.of(2026, 11, 23),
                Instant.parse("2026-11-23T10:14:00Z"),
                Role.CHANGE_MANAGER,
                List.of("a", 2));

        assertThat(GERMAN.say(message))
                .contains("48\u202F213", "Nov. 2026", "10:14", "Change-Management", "a, 2")
                .doesNotContain("CHANGE_MANAGER");
    }

    @Test
    void aSentenceWithoutGermanIsSaidInEnglish() {
        assertThat(GERMAN.say(Message.verbatim("Connection refused"))).isEqualTo("Connection refused");
        assertThat(GERMAN.say(new Conflict("Said by nobody but this test.").said()))
                .isEqualTo("Said by nobody but this test.");
    }

    private static Map<String, String> translations() {
        return Sentences.translations(Locale.GERMAN);
    }

    /** Each as its number and what it takes. */
    private static List<String> places(String template) {
        var next = new AtomicInteger(1);
        var places = PLACE.matcher(template.replace("%%", ""))
                .results()
                .map(place -> (place.group(1) == null ? next.getAndIncrement() : place.group(1)) + place.group(2))
                .toList();
        assertThat(PLACE.matcher(template.replace("%%", "")).replaceAll(""))
                .as(template)
                .doesNotContain("%");
        return places;
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("messages/component_" + language.getLanguage(), Locale.ROOT);
    }
}
