package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.linchpin.cmdb.AttributeDefinition;
import io.linchpin.cmdb.AttributeType;
import io.linchpin.cmdb.Author;
import io.linchpin.cmdb.CiDetail;
import io.linchpin.cmdb.CiFacts;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.SourceState;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.KeyValues;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a CI is, value by value, and who says so. */
final class FactsCard extends Card {
    /** What one would copy letter by letter. */
    private static final Set<String> LITERAL =
            Set.of("serialNumber", "assetTag", "macAddress", "fqdn", "ipAddress", "softwareVersion");

    private final Words words;
    private final CiDetail ci;
    private final SeenElsewhere.@Nullable Decisions decisions;

    /** @param decisions null for who may not decide which value is right */
    FactsCard(Words words, CiDetail ci, SeenElsewhere.@Nullable Decisions decisions) {
        super(words.text("cmdb.ci.facts"));
        this.words = words;
        this.ci = ci;
        this.decisions = decisions;
        var source = new Span(words.text("cmdb.ci.source"));
        source.addClassNames("t3", "sm");
        actions(source);
        add(facts());
        footer(confirmed());
    }

    private KeyValues facts() {
        var facts = ci.facts();
        var list = KeyValues.sourced();
        fact(list, words.text("cmdb.field.class"), new Span(words.className(facts.type())), "class");
        if (!ci.otherwise("name").isEmpty()) fact(list, words.text("cmdb.field.name"), new Span(facts.name()), "name");
        fact(list, words.text("cmdb.field.status"), status(), "status");
        fact(
                list,
                words.text("cmdb.field.environment"),
                facts.environment() == null ? none() : new Span(words.environment(facts.environment())),
                "environment");
        fact(
                list,
                words.text("cmdb.field.criticality"),
                facts.criticality() == null ? none() : new Span(words.text("cmdb.criticality." + facts.criticality())),
                "criticality");
        attributes(list);
        return list;
    }

    /** Those that the class defines, then the others. */
    private void attributes(KeyValues list) {
        var values = ci.facts().attributes();
        var defined = words.catalogue().attributes(ci.facts().type());
        for (var attribute : defined) {
            var value = values.get(attribute.name());
            var field = CiFacts.ATTRIBUTE + attribute.name();
            if (value != null) fact(list, attribute.label(), value(attribute.name(), attribute.type(), value), field);
            else if (!ci.otherwise(field).isEmpty()) fact(list, attribute.label(), none(), field);
            else if (attribute.recommended()) list.fact(attribute.label(), recommended());
        }
        var known = defined.stream().map(AttributeDefinition::name).collect(Collectors.toSet());
        var others = new TreeSet<>(values.keySet());
        for (var seen : ci.alsoSeen())
            if (seen.field().startsWith(CiFacts.ATTRIBUTE)
                    && !ci.otherwise(seen.field()).isEmpty())
                others.add(seen.field().substring(CiFacts.ATTRIBUTE.length()));
        others.removeAll(known);
        for (var name : others) {
            var value = values.get(name);
            fact(
                    list,
                    name,
                    value == null ? none() : value(name, AttributeType.TEXT, String.valueOf(value)),
                    CiFacts.ATTRIBUTE + name);
        }
    }

    private void fact(KeyValues list, String label, Component value, String field) {
        var seen = SeenElsewhere.of(words, ci, field, decisions);
        var shown = seen.<Component>map(elsewhere -> new Span(value, elsewhere)).orElse(value);
        list.fact(label, shown, ci.author(field).map(Author::name).orElse(""), told(field));
    }

    /** When the value came, and when it was last confirmed. */
    private String told(String field) {
        return ci.author(field)
                .map(author -> ci.confirmedAt(field)
                        .map(at -> words.text(
                                "cmdb.ci.author.confirmed",
                                author.name(),
                                words.formats().brief(author.since()),
                                words.formats().brief(at)))
                        .orElseGet(() -> words.text(
                                "cmdb.ci.author.since",
                                author.name(),
                                words.formats().brief(author.since()))))
                .orElse("");
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
                        ? known(source)
                        : words.text(
                                "cmdb.ci.missing",
                                source.source(),
                                source.externalId(),
                                words.formats().brief(source.missingSince())))
                .collect(Collectors.joining(" · "));
    }

    private String known(SourceState source) {
        var at = source.confirmedAt();
        return at == null
                ? words.text("cmdb.ci.known", source.source(), source.externalId())
                : words.text(
                        "cmdb.ci.confirmed",
                        source.source(),
                        source.externalId(),
                        words.formats().brief(at));
    }
}
