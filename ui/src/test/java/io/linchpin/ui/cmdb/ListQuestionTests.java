package io.linchpin.ui.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.cmdb.CiFilter;
import io.linchpin.cmdb.CiOrder;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Environment;
import io.linchpin.shared.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListQuestionTests {
    private static final UUID TEAM = new UUID(0, 7);

    @Test
    void everyFilterComesBackFromTheAddress() {
        var question = new ListQuestion(
                new CiFilter(
                        "lb-0",
                        Set.of("Server", "LoadBalancer"),
                        Set.of(CiStatus.LIVE, CiStatus.RETIRED),
                        Set.of(Environment.STAGING),
                        Set.of(1, 2),
                        Set.of(TEAM),
                        Set.of(new UUID(0, 8)),
                        Set.of(new TenantId(new UUID(0, 9))),
                        Set.of("NetBox", CiFilter.BY_HAND),
                        true),
                new CiOrder(CiOrder.By.FIRST_SEEN, true),
                List.of(ListColumn.NAME, ListColumn.EXTERNAL_ID));
        assertThat(ListQuestion.of(question.parameters())).isEqualTo(question);
    }

    @Test
    void askingForEverythingLeavesTheAddressEmpty() {
        assertThat(ListQuestion.ALL.parameters()).isEmpty();
        assertThat(ListQuestion.of(Map.of())).isEqualTo(ListQuestion.ALL);
    }

    @Test
    void whatNobodyUnderstandsIsLeftOut() {
        var question = ListQuestion.of(Map.of(
                "status", List.of("broken", "live"),
                "criticality", List.of("0", "2", "high"),
                "owner", List.of("nobody", "not-an-id", TEAM.toString()),
                "sort", List.of("-colour"),
                "columns", List.of("name,colour,owner,owner")));
        assertThat(question.filter().statuses()).containsExactly(CiStatus.LIVE);
        assertThat(question.filter().criticalities()).containsExactly(2);
        assertThat(question.filter().owners()).containsExactly(TEAM);
        assertThat(question.filter().withoutOwner()).isTrue();
        assertThat(question.order()).isEqualTo(CiOrder.NAME);
        assertThat(question.columns()).containsExactly(ListColumn.NAME, ListColumn.OWNER);
    }

    @Test
    void columnsAndOrderNarrowNothing() {
        assertThat(ListQuestion.ALL.with(List.of(ListColumn.NAME)).filters()).isFalse();
        assertThat(ListQuestion.ALL.with(CiFilter.ALL.withText("x")).filters()).isTrue();
    }
}
