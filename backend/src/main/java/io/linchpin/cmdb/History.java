package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbQuery.WRITE_EVENTS;

import io.linchpin.cmdb.CiHistoryEntry.Cause;
import io.linchpin.shared.Actor;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.Row;
import io.linchpin.shared.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads {@code (:CiEvent)}: what a write to a CI or a relationship was before and after. */
@Component
class History {
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final Cypher cypher;
    private final JsonMapper json;

    History(Cypher cypher, JsonMapper json) {
        this.cypher = cypher;
        this.json = json;
    }

    /** Who writes, why, and when. */
    record Writing(Instant at, Actor actor, Cause cause, String why) {}

    /**
     * One event that is to be written.
     * @param relation null when it is about the CI itself
     */
    record Event(
            TenantId tenant,
            CiId ci,
            String action,
            Map<String, CiFacts.Difference> changes,
            CiChangeSet.@Nullable RelationKey relation) {}

    void write(Writing writing, Collection<Event> events) {
        if (events.isEmpty()) return;
        cypher.run(WRITE_EVENTS)
                .with("rows", events.stream().map(event -> row(writing, event)).toList())
                .execute();
    }

    /** @param formerly the name of the CI it is about, when that was merged into the one looked at */
    CiHistoryEntry read(Row event, CiId about, @Nullable String formerly, @Nullable Neighbour other) {
        var before = values(event.text("before"));
        var after = values(event.text("after"));
        var fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        var changes = new LinkedHashMap<String, CiFacts.Difference>();
        for (var field : fields) changes.put(field, new CiFacts.Difference(before.get(field), after.get(field)));
        var type = event.textOrNull("type");
        return new CiHistoryEntry(
                UUID.fromString(event.text("id")),
                event.instant("at"),
                new Actor(event.text("actor"), event.text("actorName"), event.text("origin")),
                new Cause(event.constant("cause", Cause.Kind.class), event.text("reference")),
                event.text("action"),
                event.text("why"),
                changes,
                type == null
                        ? null
                        : new CiHistoryEntry.RelationSide(event.text("ci").equals(about.toString()), type, other),
                formerly);
    }

    private Map<String, @Nullable Object> row(Writing writing, Event event) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", UUID.randomUUID().toString());
        row.put("tenant", event.tenant);
        row.put("ci", event.ci);
        row.put("at", writing.at);
        row.put("recordedAt", writing.at);
        row.put("actor", writing.actor.id());
        row.put("actorName", writing.actor.name());
        row.put("origin", writing.actor.origin());
        row.put("cause", writing.cause.kind());
        row.put("reference", writing.cause.reference());
        row.put("action", event.action);
        row.put("why", writing.why);
        row.put("before", text(event.changes, CiFacts.Difference::before));
        row.put("after", text(event.changes, CiFacts.Difference::after));
        if (event.relation != null) {
            row.put("type", event.relation.type());
            row.put("other", event.relation.target());
        }
        return row;
    }

    /** Values as JSON: teams and people by kind, id and name, dates as text. */
    private String text(Map<String, CiFacts.Difference> changes, Function<CiFacts.Difference, @Nullable Object> side) {
        return json.writeValueAsString(told(changes, side));
    }

    /** The values of one side as they are told to others; those that are not there are left out. */
    static Map<String, Object> told(
            Map<String, CiFacts.Difference> changes, Function<CiFacts.Difference, @Nullable Object> side) {
        var values = new LinkedHashMap<String, Object>();
        changes.forEach((field, difference) -> {
            var value = side.apply(difference);
            if (value != null) values.put(field, told(value));
        });
        return values;
    }

    private static Object told(Object value) {
        return switch (value) {
            case Party party ->
                Map.of("kind", party.kind().name(), "id", party.id().toString(), "name", party.name());
            case Boolean truth -> truth;
            case Number number -> number;
            case Set<?> several ->
                several.stream().map(String::valueOf).sorted().toList();
            default -> value.toString();
        };
    }

    private Map<String, Object> values(String text) {
        var values = json.readValue(text, VALUES);
        values.replaceAll((field, value) -> value instanceof Map<?, ?> party ? party(party) : value);
        return values;
    }

    private static Party party(Map<?, ?> stored) {
        return new Party(
                Party.Kind.valueOf(String.valueOf(stored.get("kind"))),
                UUID.fromString(String.valueOf(stored.get("id"))),
                String.valueOf(stored.get("name")));
    }
}
