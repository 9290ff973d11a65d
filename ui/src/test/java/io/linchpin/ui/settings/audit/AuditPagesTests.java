package io.linchpin.ui.settings.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.audit.AuditEntry;
import io.linchpin.audit.AuditEntryId;
import io.linchpin.identity.PersonId;
import io.linchpin.shared.Message;
import io.linchpin.shared.Page;
import io.linchpin.shared.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditPagesTests {
    private final List<AuditEntry> trail =
            IntStream.range(0, 25).mapToObj(AuditPagesTests::entry).toList();
    private final List<@Nullable String> asked = new ArrayList<>();
    private final AuditPages pages = new AuditPages(this::read);

    @Test
    void eachPageIsReadOnceHoweverOftenSomebodyScrolls() {
        assertThat(pages.from(0, 12)).isEqualTo(trail.subList(0, 12));
        assertThat(pages.from(3, 5)).isEqualTo(trail.subList(3, 8));
        assertThat(pages.from(18, 10)).isEqualTo(trail.subList(18, 25));
        assertThat(pages.from(0, 25)).isEqualTo(trail);
        assertThat(asked).containsExactly(null, "10", "20");
    }

    @Test
    void behindTheEndThereIsNothing() {
        assertThat(pages.from(40, 10)).isEmpty();
        assertThat(pages.from(60, 10)).isEmpty();
        assertThat(asked).hasSize(3);
    }

    @Test
    void daysAreThoseOfTheReader() {
        var question = AuditQuestion.of(Map.of("from", List.of("2026-11-22"), "to", List.of("2026-11-22")));
        var filter = question.filter(ZoneId.of("America/New_York"));

        assertThat(filter.from()).isEqualTo(Instant.parse("2026-11-22T05:00:00Z"));
        assertThat(filter.to()).isEqualTo(Instant.parse("2026-11-23T05:00:00Z"));
    }

    @Test
    void everythingThatIsAskedComesBackFromTheAddress() {
        var question = new AuditQuestion(
                PersonId.random(), AuditKind.TYPE, "", "rack", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
        var parameters = new java.util.HashMap<String, List<String>>();
        question.parameters().forEach((name, value) -> parameters.put(name, List.of(value)));

        assertThat(AuditQuestion.of(parameters)).isEqualTo(question);
        assertThat(AuditQuestion.of(Map.of("kind", List.of("x"), "from", List.of("yesterday"))))
                .isEqualTo(AuditQuestion.ALL);
    }

    @Test
    void aKindIsKnownByHowTheTrailNamesIt() {
        assertThat(List.of("Ci 1", "CiClass Rack", "ImportRun 7", "ImportMapping x", "Change 9"))
                .extracting(AuditKind::of)
                .containsExactly(AuditKind.CI, AuditKind.CLASS, AuditKind.IMPORT, AuditKind.IMPORT, AuditKind.OTHER);
    }

    @Test
    void aLineOfTheFileHasBeforeAndAfter() {
        assertThat(AuditCsv.line(entry(1)))
                .isEqualTo("2026-11-24T10:00:00Z,Kim,web 127.0.0.1,Team 1,changed,Changed.,name=Old,"
                        + "email=x@y; name=New,Asked for\r\n");
    }

    private Page<AuditEntry> read(@Nullable String cursor) {
        asked.add(cursor);
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(from + 10, trail.size());
        return new Page<>(trail.subList(from, to), to < trail.size() ? String.valueOf(to) : null);
    }

    private static AuditEntry entry(int number) {
        return new AuditEntry(
                AuditEntryId.random(),
                TenantId.random(),
                Instant.parse("2026-11-24T10:00:00Z"),
                "kim",
                "Kim",
                "web 127.0.0.1",
                "Team " + number,
                "changed",
                Message.of("Changed."),
                Map.of("name", "Old"),
                Map.of("name", "New", "email", "x@y"),
                "Asked for");
    }
}
