package io.linchpin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MessageTests {
    private static final JsonMapper KEPT =
            JsonMapper.builder().addModule(new MessageModule()).build();

    private enum Colour implements Worded {
        RED
    }

    @Test
    void speaksEnglishByItself() {
        var message = Message.of(
                "%s has %d of %s: %s.", "rack 7", 48_213, Colour.RED, Message.of("%s or %s", List.of("a", "b"), "c"));

        assertThat(message.text()).isEqualTo("rack 7 has 48213 of RED: a, b or c.");
        assertThat(new Conflict("%s is full.", "rack 7")).hasMessage("rack 7 is full.");
    }

    @Test
    void whatComesInAPlaceIsNeverTakenForATemplate() {
        assertThat(Message.of("There is no %s.", "100%s").text()).isEqualTo("There is no 100%s.");
        assertThat(Message.verbatim("50% of it").text()).isEqualTo("50% of it");
        assertThat(Message.of("At least 50%%.").text()).isEqualTo("At least 50%.");
    }

    @Test
    void aTranslationMayChangeTheOrder() {
        var message = Message.of("%s of %d", "three", 5);

        assertThat(message.text("von %2$d sind es %1$s", part -> "<" + part + ">"))
                .isEqualTo("von <5> sind es <three>");
    }

    @Test
    void isKeptWithAllItsParts() {
        var message = Message.of(
                "%s %s %s %s %s %s",
                "text",
                7L,
                Colour.RED,
                Instant.parse("2026-11-23T10:00:00Z"),
                LocalDate.of(2026, 11, 23),
                List.of(Message.of("more"), "text"));
        var error = new FieldError("name", 3L, "x", message);

        var read = KEPT.readValue(KEPT.writeValueAsString(error), FieldError.class);

        // JSON knows one kind of whole number.
        assertThat(read.said().written().toString()).isEqualTo(message.written().toString());
        assertThat(read.said().text()).isEqualTo(message.text());
        assertThat(read.said().arguments().get(2)).isEqualTo(new Message.Word("Colour", "RED"));
    }

    @Test
    void aTextFromBeforeThereWereMessagesIsSaidAsItIs() {
        var read = KEPT.readValue(
                "{\"field\": \"name\", \"row\": null, \"value\": \"x\", \"message\": \"50% too long.\"}",
                FieldError.class);

        assertThat(read.message()).isEqualTo("50% too long.");
    }

    @Test
    void isAnEnglishTextForOtherPrograms() {
        assertThat(JsonMapper.shared().writeValueAsString(Message.of("%d rows", 2)))
                .isEqualTo("\"2 rows\"");
    }

    @Test
    void sentencesFollowEachOther() {
        assertThat(Message.sentences(List.of(Message.of("One."), Message.of("Two.")))
                        .text())
                .isEqualTo("One. Two.");
    }
}
