package io.linchpin.ui.settings.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.identity.PersonId;
import io.linchpin.identity.Token;
import io.linchpin.identity.TokenId;
import io.linchpin.shared.TenantId;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.settings.tokens.TokenQuestion.Which;
import io.linchpin.ui.settings.tokens.TokenQuestion.Whose;
import io.linchpin.ui.settings.tokens.TokenWords.Standing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TokenQuestionTests {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final TokenWords WORDS =
            new TokenWords(new Formats(Locale.ENGLISH, ZoneOffset.UTC, Clock.fixed(NOW, ZoneOffset.UTC)));

    @Test
    void endedTokensAreShownOnlyWhenAskedFor() {
        var expired = token(NOW.minusSeconds(1), null);
        var revoked = token(null, NOW);

        assertThat(List.of(expired, revoked)).noneMatch(token -> TokenQuestion.ALL.includes(token, NOW));
        assertThat(List.of(expired, revoked))
                .allMatch(token -> new TokenQuestion(Whose.OWN, Which.ALL, "").includes(token, NOW));
    }

    @Test
    void aTokenIsFoundByItsNameAndItsPersons() {
        assertThat(List.of("NIGHT", "king", " nightly "))
                .allMatch(text -> new TokenQuestion(Whose.OWN, Which.ALL, text).includes(token(null, null), NOW));
        assertThat(new TokenQuestion(Whose.OWN, Which.ALL, "weekly").includes(token(null, null), NOW))
                .isFalse();
    }

    @Test
    void onlyWhatDiffersStandsInTheAddress() {
        assertThat(TokenQuestion.ALL.parameters()).isEmpty();
        var question = new TokenQuestion(Whose.EVERYBODY, Which.ALL, "night");
        assertThat(question.parameters()).isEqualTo(Map.of("whose", "everybody", "which", "all", "q", "night"));
        assertThat(TokenQuestion.of(
                        Map.of("whose", List.of("everybody"), "which", List.of("all"), "q", List.of("night"))))
                .isEqualTo(question);
    }

    @Test
    void aTokenThatEndsWithinAFortnightSaysSo() {
        assertThat(WORDS.standing(token(null, null))).isEqualTo(Standing.WORKS);
        assertThat(WORDS.standing(token(NOW.plus(Duration.ofDays(15)), null))).isEqualTo(Standing.WORKS);
        assertThat(WORDS.standing(token(NOW.plus(Duration.ofDays(13)), null))).isEqualTo(Standing.SOON);
        assertThat(WORDS.standing(token(NOW, null))).isEqualTo(Standing.EXPIRED);
        assertThat(WORDS.standing(token(NOW.plus(Duration.ofDays(13)), NOW))).isEqualTo(Standing.REVOKED);
    }

    private static Token token(@Nullable Instant expires, @Nullable Instant revoked) {
        return new Token(
                TokenId.random(),
                TenantId.random(),
                "nightly import",
                PersonId.random(),
                "Ada King",
                NOW.minus(Duration.ofDays(30)),
                expires,
                null,
                null,
                revoked);
    }
}
