package io.linchpin.ui.impact;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.linchpin.impact.ImpactReport;
import io.linchpin.impact.ImpactReport.ImpactedCi;
import io.linchpin.impact.ImpactReport.Reason;
import io.linchpin.impact.ImpactReport.StatedSeed;
import io.linchpin.impact.ImpactState;
import io.linchpin.impact.Window;
import io.linchpin.ui.component.Bold;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.State;
import io.linchpin.ui.component.StateBadge;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An answer on paper: question, figures, services first, whom to ask, collisions, proofs, what held, and every other CI. */
final class PrintedReport extends Article {
    private static final int LINES = 1_000;
    private static final int NAMED = 12;

    private final Words words;
    private final ImpactReport report;
    private final @Nullable Window window;

    PrintedReport(Words words, ImpactReport report, @Nullable Window window) {
        this.words = words;
        this.report = report;
        this.window = window;
        addClassName("printed");
    }

    /** @param made by whom and when, with the zone */
    PrintedReport headed(String title, String made) {
        var origin = new Paragraph(made + " · " + words.text("impact.topology", report.topologyVersion()));
        origin.addClassNames("t2");
        add(new H1(title), origin, question(), figures(), services(), owners());
        if (!report.collisions().isEmpty()) add(collisions());
        add(proofs());
        if (!report.absorbed().isEmpty()) add(held());
        add(others());
        return this;
    }

    private Section question() {
        var section = section("impact.question");
        var table = table("impact.print.ci", "impact.print.effect", "impact.print.reason");
        report.seeds()
                .forEach(seed -> table.row(
                        new Bold(seed.ci().name()),
                        new StateBadge(State.of(seed.effect())).bare(),
                        new Span(reason(seed))));
        report.ignoredSeeds()
                .forEach(ci -> table.row(
                        new Bold(ci.name()), new Span("–"), new Span(words.text("impact.ignored", ci.name(), 1))));
        if (!table.isEmpty()) section.add(table);
        if (window != null)
            section.add(new Paragraph(
                    words.text("impact.print.window", Formats.current().window(window.start(), window.end()))));
        return section;
    }

    private String reason(StatedSeed seed) {
        return switch (seed.reason()) {
            case Reason.Asked _ -> words.text("impact.print.byHand");
            case Reason.Ticket ticket -> "%s %s".formatted(ticket.number(), ticket.title());
            case Reason.ProviderWork work -> new ToldCollision(words).name(work);
        };
    }

    private Section figures() {
        var section = section("impact.print.figures");
        var line = new Div();
        line.addClassNames("row", "w");
        Stream.of(ImpactState.DOWN, ImpactState.DEGRADED, ImpactState.AT_RISK)
                .forEach(state ->
                        figure(line, State.of(state), report.totals().states().getOrDefault(state, 0)));
        figure(line, State.ABSORBED, report.totals().absorbed());
        var totals = report.totals();
        var touched =
                totals.services().values().stream().mapToInt(Integer::intValue).sum();
        section.add(
                line,
                new Paragraph(words.text("impact.services", touched, totals.allServices(), totals.criticalServices())),
                new Paragraph(words.text("impact.counted", totals.impacted(), totals.allCis())));
        return section;
    }

    private void figure(Div line, State state, int count) {
        line.add(new StateBadge(state, words.text("impact.figure", count, words.text(state.key()))));
    }

    private Section services() {
        var section = section("impact.print.services");
        var table = table("impact.weak.service", "impact.print.state", "impact.weak.criticality", "impact.print.owner");
        services(report)
                .forEach(one -> table.row(
                        new Bold(one.ci().name()),
                        new StateBadge(State.of(one.ci().state())).bare(),
                        new Span(
                                one.ci().criticality() == null
                                        ? ""
                                        : String.valueOf(one.ci().criticality())),
                        new Span(one.owner() == null ? words.text("impact.owners.nobody") : one.owner())));
        section.add(table.isEmpty() ? new Paragraph(words.text("impact.print.services.none")) : table);
        return section;
    }

    private Section owners() {
        var owners = Owners.of(report.impacted());
        var section = section("impact.owners");
        told(section, "impact.owners.agree", owners.agree());
        told(section, "impact.owners.informed", owners.informed());
        told(section, "impact.owners.others", owners.others());
        if (owners.count() == 0) section.add(new Paragraph(words.text("impact.owners.none")));
        return section;
    }

    private void told(Section section, String key, List<Owners.Owner> owners) {
        if (owners.isEmpty()) return;
        section.add(new H3(words.text(key)));
        owners.forEach(owner -> section.add(new Paragraph(
                new Bold(owner.name()),
                new Span(": " + owner.hit().stream().map(one -> one.ci().name()).collect(Collectors.joining(", "))))));
    }

    private Section collisions() {
        var section = section("impact.print.collisions");
        report.collisions().forEach(collision -> section.add(new ToldCollision(words).of(collision)));
        return section;
    }

    private Section proofs() {
        var section = section("impact.print.proofs");
        services(report).forEach(one -> {
            var proof = new Div(
                    new H3(words.text("impact.why.title", one.ci().name())),
                    new ToldProof(words).path(report, new Answer.Proof(one.ci(), one.path())));
            proof.addClassName("printed-proof");
            section.add(proof);
        });
        return section;
    }

    private Section held() {
        var section = section("impact.print.held");
        report.absorbed().stream().limit(LINES).forEach(group -> {
            var sum = group.arithmetic();
            var told = new ToldProof(words);
            var line = new Div(
                    new Bold(group.ci().name()),
                    new Span(" " + words.text("impact.print.group", group.group()) + " "),
                    sum == null ? told.hiddenMembers() : told.strip(sum));
            line.addClassName("printed-held");
            section.add(line);
        });
        rest(section, report.totals().absorbed() - LINES);
        return section;
    }

    private Section others() {
        var section = section("impact.print.others");
        var table = table("impact.print.ci", "impact.weak.kind", "impact.print.state", "impact.print.owner");
        var others = report.impacted().stream().filter(one -> !one.service()).toList();
        others.stream()
                .limit(LINES)
                .forEach(one -> table.row(
                        new Bold(one.ci().name()),
                        new Span(words.kind().apply(one.ci().type())),
                        new StateBadge(State.of(one.ci().state())).bare(),
                        new Span(one.owner() == null ? "" : one.owner())));
        section.add(table);
        rest(section, Math.max(0, others.size() - LINES) + report.hidden());
        return section;
    }

    private void rest(Section section, int left) {
        if (left > 0) section.add(new Paragraph(words.text("impact.print.left", left)));
    }

    private static Stream<ImpactedCi> services(ImpactReport report) {
        return report.impacted().stream().filter(ImpactedCi::service);
    }

    private PlainTable table(String... keys) {
        return new PlainTable(Stream.of(keys).map(words::text).toList());
    }

    private Section section(String key) {
        return new Section(new H2(words.text(key)));
    }
}
