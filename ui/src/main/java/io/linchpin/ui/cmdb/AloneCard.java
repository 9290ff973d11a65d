package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.linchpin.cmdb.Ci;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.identity.CurrentUser;
import io.linchpin.impact.Impact;
import io.linchpin.impact.ImpactQuestion;
import io.linchpin.impact.ImpactReport;
import io.linchpin.impact.ImpactReport.ImpactedCi;
import io.linchpin.impact.ImpactState;
import io.linchpin.impact.Seed;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Loading;
import io.linchpin.ui.component.Place;
import io.linchpin.ui.component.State;
import io.linchpin.ui.component.StateBadge;
import java.util.List;
import java.util.stream.Collectors;

/** What would happen if this CI went down and nothing else did. */
final class AloneCard extends Card {
    private static final int NAMED = 3;
    private static final int LISTED = 20;

    private final Words words;

    AloneCard(Words words, Ci ci, Impact impact, CurrentUser user) {
        super(words.text("cmdb.ci.alone"));
        this.words = words;
        if (ci.status() != CiStatus.LIVE) {
            add(new Paragraph(words.text("cmdb.ci.alone.notLive", words.statusInSentence(ci.status()))));
            return;
        }
        actions(new Anchor("impact?seed=" + ci.id(), words.text("cmdb.ci.alone.open")));
        var place = new Place(() -> new Loading(2));
        var down = new Seed(ci.id().toString(), ImpactState.DOWN);
        place.ask(() -> impact.of(user, new ImpactQuestion(List.of(down), null, List.of(), LISTED)), this::answer);
        add(place);
    }

    private Div answer(ImpactReport report) {
        var badges = new Div();
        badges.addClassNames("row", "w", "cmdb-badges");
        badge(badges, report, ImpactState.DOWN, State.DOWN, "cmdb.ci.alone.down");
        badge(badges, report, ImpactState.DEGRADED, State.DEGRADED, "cmdb.ci.alone.degraded");
        badge(badges, report, ImpactState.AT_RISK, State.AT_RISK, "cmdb.ci.alone.atRisk");
        badges.add(new StateBadge(
                State.ABSORBED,
                words.text("cmdb.ci.alone.absorbed", report.totals().absorbed())));
        return new Div(badges, summary(report));
    }

    private void badge(Div badges, ImpactReport report, ImpactState state, State shown, String key) {
        var count = report.totals().states().getOrDefault(state, 0);
        if (count > 0) badges.add(new StateBadge(shown, words.text(key, count)));
    }

    private Paragraph summary(ImpactReport report) {
        var services = report.totals().services().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        var named = report.impacted().stream()
                .filter(ImpactedCi::service)
                .limit(NAMED)
                .map(impacted -> impacted.ci().name())
                .collect(Collectors.joining(", "));
        var others = report.totals().impacted() - 1;
        var text = new Paragraph(
                services > 0
                        ? words.text("cmdb.ci.alone.services", services, named, services - NAMED)
                        : words.text("cmdb.ci.alone.noService", others));
        text.addClassNames("t2", "sm");
        return text;
    }
}
