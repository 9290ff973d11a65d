package io.linchpin.imports;

import io.linchpin.cmdb.Author;
import io.linchpin.cmdb.CiChangeSet.Absence;
import io.linchpin.cmdb.CiFacts;
import io.linchpin.cmdb.Reconciliation;
import io.linchpin.cmdb.SourceMatch.CiState;
import io.linchpin.shared.Message;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a planned row does to the say that its source and others have in a CI.
 * @param authors by field that is written or changes hands: the author before as it is stored, and the name of the source after
 * @param holders by field that is written or claimed: the source that had it before, where it was a source
 * @param claims by field: what the record of the source claims, before and after
 * @param losses what the row says and does not get
 * @param absentBefore whether the source did not bring it; null when it had not described it
 * @param absentAfter null: the source has just brought it
 */
public record Standing(
        Map<String, Change> authors,
        Map<String, String> holders,
        Map<String, Change> claims,
        List<Loss> losses,
        @Nullable Absence absentBefore,
        @Nullable Absence absentAfter) {
    static final Standing NEW = new Standing(Map.of(), Map.of(), Map.of(), List.of(), null, null);

    Standing with(@Nullable Absence before, @Nullable Absence after) {
        return new Standing(authors, holders, claims, losses, before, after);
    }

    /**
     * @param stays null when somebody has cleared it
     * @param by who gave the value that stays, and when
     */
    public record Loss(String field, String says, @Nullable String stays, Author by) {
        /** Why the row does not get it. */
        Message words() {
            return stays == null
                    ? Message.of("It stays empty; %s took the value away on %s.", by.name(), by.since())
                    : Message.of("It stays %s, set by %s on %s.", stays, by.name(), by.since());
        }
    }

    static Standing of(@Nullable CiState stored, Reconciliation.@Nullable Settled settled) {
        if (stored == null || settled == null) return NEW;
        var authors = new TreeMap<String, Change>();
        settled.authors()
                .forEach((field, author) -> authors.put(
                        field,
                        new Change(
                                Optional.ofNullable(stored.authors().named().get(field))
                                        .map(Author::text)
                                        .orElse(null),
                                author.map(Author::name).orElse(null))));
        var claims = new TreeMap<String, Change>();
        settled.claims().forEach((field, claim) -> claims.put(field, new Change(claim.before(), claim.after())));
        var holders = new TreeMap<String, String>();
        for (var field : fields(authors, claims))
            stored.authors()
                    .of(field, stored.facts().value(field))
                    .filter(author -> author.kind() == Author.Kind.SOURCE)
                    .ifPresent(author -> holders.put(field, author.name()));
        return new Standing(
                authors,
                holders,
                claims,
                settled.losses().stream()
                        .map(loss -> new Loss(
                                loss.field(), String.valueOf(Texts.of(loss.said())), Texts.of(loss.stays()), loss.by()))
                        .toList(),
                null,
                null);
    }

    /** @param now when they are written */
    Map<String, Optional<Author>> authorsAfter(Instant now) {
        var after = new HashMap<String, Optional<Author>>();
        authors.forEach((field, change) ->
                after.put(field, Optional.ofNullable(change.after()).map(name -> Author.source(name, now))));
        return after;
    }

    /** @param back the fields that go back to whoever had them */
    Map<String, Optional<Author>> authorsBefore(Set<String> back) {
        var before = new HashMap<String, Optional<Author>>();
        for (var field : back) {
            var change = authors.get(field);
            before.put(
                    field,
                    Optional.ofNullable(change == null ? null : change.before()).map(Author::parse));
        }
        return before;
    }

    /** What the source claimed before; of its own values that do not come back, because somebody has changed them since, too. */
    Map<String, Optional<String>> claimsBefore(String source, CiFacts facts, Set<String> back) {
        var before = new HashMap<String, Optional<String>>();
        for (var field : fields(authors, claims)) {
            var claim = claims.get(field);
            if (!source.equals(holders.get(field)))
                before.put(field, Optional.ofNullable(claim == null ? null : claim.before()));
            else before.put(field, back.contains(field) ? Optional.empty() : facts.claim(field));
        }
        return before;
    }

    /** What changes hands and keeps its value. */
    Set<String> handedOver(Set<String> written) {
        return authors.keySet().stream()
                .filter(field -> !written.contains(field))
                .collect(Collectors.toSet());
    }

    Map<String, Optional<String>> claimsAfter() {
        var after = new HashMap<String, Optional<String>>();
        claims.forEach((field, change) -> after.put(field, Optional.ofNullable(change.after())));
        return after;
    }

    private static Set<String> fields(Map<String, Change> authors, Map<String, Change> claims) {
        var fields = new TreeSet<>(authors.keySet());
        fields.addAll(claims.keySet());
        return fields;
    }
}
