package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.linchpin.cmdb.AttributeDefinition;
import io.linchpin.cmdb.AttributeType;
import io.linchpin.cmdb.CiDetail;
import io.linchpin.cmdb.CiFacts;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.KeyValues;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a CI is, value by value, and who says so. */
final class FactsCard extends Card {
    /** What one would copy letter by letter. */
    private static final Set<String> LITERAL =
            Set.of("serialNumber", "assetTag", "macAddress", "fqdn", "ipAddress", "softwareVersion");

    private final Words words;
    private final CiDetail ci;

    FactsCard(Words words, CiDetail ci) {
        super(words.text("cmdb.ci.facts"));
        this.words = words;
        this.ci = ci;
        var source = new Span(words.text("cmdb.ci.source"));
        source.addClassNames("t3", "sm");
        actions(source);
        show(field -> "");
        footer(confirmed());
    }

    /** Fills in who gave which value, when that is known. */
    void show(Provenance provenance) {
        show(provenance::of);
    }

    private interface Source {
        String of(String field);
    }

    private void show(Source source) {
        var facts = ci.facts();
        var list = KeyValues.sourced();
        list.fact(words.text("cmdb.field.class"), words.className(facts.type()), source.of("class"));
        list.fact(words.text("cmdb.field.status"), status(), source.of("status"));
        list.fact(
                words.text("cmdb.field.environment"),
                facts.environment() == null ? none() : new Span(words.environment(facts.environment())),
                source.of("environment"));
        list.fact(
                words.text("cmdb.field.criticality"),
                facts.criticality() == null ? none() : new Span(words.text("cmdb.criticality." + facts.criticality())),
                source.of("criticality"));
        var defined = words.catalogue().attributes(facts.type());
        for (var attribute : defined) {
            var value = facts.attributes().get(attribute.name());
            if (value != null)
                list.fact(
                        attribute.label(),
                        value(attribute.name(), attribute.type(), value),
                        source.of(CiFacts.ATTRIBUTE + attribute.name()));
            else if (attribute.recommended()) list.fact(attribute.label(), recommended());
        }
        var known = defined.stream().map(AttributeDefinition::name).collect(Collectors.toSet());
        for (var name : new TreeSet<>(facts.attributes().keySet()))
            if (!known.contains(name))
                list.fact(
                        name,
                        value(
                                name,
                                AttributeType.TEXT,
                                String.valueOf(facts.attributes().get(name))),
                        source.of(CiFacts.ATTRIBUTE + name));
        removeAll();
        add(list);
    }

    private Span status() {
        var status = ci.facts().status();
        return new Span(
                status == CiStatus.LIVE
                        ? words.text(
                                "cmdb.ci.since",
                                words.status(status),
                                words.formats().brief(ci.ci().firstSeen()))
                        : words.status(status));
    }

    private Component value(String name, AttributeType type, Object value) {
        var shown = words.value(CiFacts.ATTRIBUTE + name, value);
        return switch (type) {
            case URL -> link(value.toString(), shown);
            case EMAIL -> link("mailto:" + value, shown);
            case IP_ADDRESS -> literal(shown);
            case TEXT -> LITERAL.contains(name) ? literal(shown) : new Span(shown);
            case NUMBER, DATE, BOOLEAN, CHOICE -> new Span(shown);
        };
    }

    /** Only web and mail addresses lead somewhere; others, such as scripts, are just words. */
    private static Component link(String href, String shown) {
        if (!href.matches("(?i)(https?|mailto):.*")) return new Span(shown);
        var link = new Anchor(href, shown);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    private static Span literal(String shown) {
        var literal = new Span(shown);
        literal.addClassName("mono");
        return literal;
    }

    private Span none() {
        var none = new Span(words.text("cmdb.value.none"));
        none.addClassName("t3");
        return none;
    }

    private Span recommended() {
        var empty = new Span(words.text("cmdb.ci.recommended"));
        empty.addClassName("cmdb-recommended");
        return empty;
    }

    private String confirmed() {
        if (ci.sources().isEmpty()) return words.text("cmdb.ci.byHand");
        return ci.sources().stream()
                .map(source -> source.missingSince() == null
                        ? words.text("cmdb.ci.known", source.source(), source.externalId())
                        : words.text(
                                "cmdb.ci.missing",
                                source.source(),
                                source.externalId(),
                                words.formats().brief(source.missingSince())))
                .collect(Collectors.joining(" · "));
    }
}
