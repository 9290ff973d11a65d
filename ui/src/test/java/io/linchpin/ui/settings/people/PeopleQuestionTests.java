package io.linchpin.ui.settings.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.identity.Role;
import io.linchpin.identity.TeamId;
import io.linchpin.shared.TenantId;
import io.linchpin.ui.settings.people.PeopleQuestion.Activity;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PeopleQuestionTests {
    @Test
    void everythingThatIsAskedComesBackFromTheAddress() {
        var question =
                PeopleQuestion.of("king", Activity.BLOCKED, TenantId.random(), Role.CHANGE_MANAGER, TeamId.random());

        assertThat(question.parameters())
                .containsEntry("role", "change-manager")
                .containsEntry("active", "blocked");
        assertThat(read(question.parameters())).isEqualTo(question);
    }

    @Test
    void nothingAskedIsAnEmptyAddress() {
        assertThat(PeopleQuestion.ALL.parameters()).isEmpty();
        assertThat(PeopleQuestion.ALL.restricts()).isFalse();
    }

    @Test
    void whatNobodyUnderstandsIsLeftOut() {
        assertThat(read(Map.of("role", "king", "tenant", "7", "active", "perhaps", "team", "")))
                .isEqualTo(PeopleQuestion.ALL);
    }

    private static PeopleQuestion read(Map<String, String> parameters) {
        return PeopleQuestion.of(parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
    }
}
