package io.linchpin.cmdb;

import io.linchpin.cmdb.SourceMatch.CiState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a CI when a source says something about it that others have a say in too. Every value has one author; what
 * other sources say of the same field they claim, and it is theirs as soon as nobody goes before them any more.
 */
public final class Reconciliation {
    private final Catalogue catalogue;
    private final String source;
    private final CiState state;
    private final Instant now;

    /** @param source the one that speaks, {@code now} */
    public Reconciliation(Catalogue catalogue, String source, CiState state, Instant now) {
        this.catalogue = catalogue;
        this.source = source;
        this.state = state;
        this.now = now;
    }

    /**
     * @param after with everything that is written in it
     * @param authors of the values that change, or only change hands; empty: of nobody any more
     * @param claims what the source's record keeps from now on; fields that are not named stay
     * @param losses what the source says and does not get
     */
    public record Settled(
            CiFacts after, Map<String, Optional<Author>> authors, Map<String, Claimed> claims, List<Loss> losses) {}

    /** Null: nothing. */
    public record Claimed(@Nullable String before, @Nullable String after) {}

    /** @param stays null when somebody has cleared it */
    public record Loss(String field, Object said, @Nullable Object stays, Author by) {}

    private record Claim(Author by, Object value) {}

    public CiState state() {
        return state;
    }

    /** Whether an empty cell of the source takes the value away: it is its own, or nobody's. */
    public boolean mayClear(String field) {
        return author(field).map(author -> author.isSource(source)).orElse(true);
    }

    /** What another source claims, which gets the field when this one clears it. */
    public Optional<Object> instead(String field) {
        return best(field).map(Claim::value);
    }

    /** The class that the CI has when the source says this one. */
    public String type(String said) {
        return said.equals(state.facts().type()) || wins("class", said)
                ? said
                : state.facts().type();
    }

    /**
     * @param wanted the facts as they would be if the source had its way
     * @param said the fields it speaks about
     * @param emptied the fields among them that it has no value for
     */
    public Settled settle(CiFacts wanted, Set<String> said, Set<String> emptied) {
        var settling = new Settling();
        for (var field : said) {
            var value = emptied.contains(field) ? null : wanted.value(field);
            if (value != null) settling.say(field, value);
            else if (mayClear(field)) settling.clear(field, wanted.value(field));
            else settling.claim(field, null);
        }
        for (var field : claimed()) settling.promote(field);
        return settling.settled();
    }

    private Optional<Author> author(String field) {
        return state.authors().of(field, state.facts().value(field));
    }

    private boolean wins(String field, Object value) {
        var author = author(field);
        if (author.isEmpty() || author.get().isSource(source)) return true;
        var mine = rank(field, me());
        var theirs = rank(field, author.get());
        // Equal ranks: who said it last. Saying again what has lost before is nothing new.
        return mine < theirs || mine == theirs && !ClaimText.of(value).equals(claimOf(field));
    }

    private Author me() {
        return Author.source(source, now);
    }

    private int rank(String field, Author author) {
        return catalogue.precedence().rank(state.facts().type(), field, author);
    }

    private @Nullable String claimOf(String field) {
        return state.records().stream()
                .filter(record -> record.source().equals(source))
                .map(record -> record.claims().get(field))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Set<String> claimed() {
        var fields = new TreeSet<String>();
        state.records().stream()
                .filter(record -> !record.source().equals(source))
                .forEach(record -> fields.addAll(record.claims().keySet()));
        return fields;
    }

    /** The strongest claim of another source. */
    private Optional<Claim> best(String field) {
        var claims = new ArrayList<Claim>();
        for (var record : state.records()) {
            var text = record.claims().get(field);
            if (text == null || record.source().equals(source)) continue;
            ClaimText.value(catalogue, state.facts().type(), field, text)
                    .ifPresent(value -> claims.add(new Claim(Author.source(record.source(), now), value)));
        }
        return claims.stream()
                .min(Comparator.comparingInt((Claim claim) -> rank(field, claim.by()))
                        .thenComparing(claim -> claim.by().name()));
    }

    /** The outcome while it is put together. */
    private final class Settling {
        private final Map<String, Optional<Author>> authors = new LinkedHashMap<>();
        private final Map<String, Claimed> claims = new TreeMap<>();
        private final List<Loss> losses = new ArrayList<>();
        private CiFacts after = state.facts();

        void say(String field, Object value) {
            var stored = state.facts().value(field);
            var author = author(field);
            var mine = author.map(one -> one.isSource(source)).orElse(false);
            if (value.equals(stored)) {
                if (mine || author.isEmpty()) claim(field, null);
                else if (rank(field, me()) < rank(field, author.get())) give(field, value, me());
                else claim(field, value);
            } else if (wins(field, value)) give(field, value, me());
            else {
                claim(field, value);
                author.ifPresent(by -> losses.add(new Loss(field, value, stored, by)));
            }
        }

        /** @param left what stands there without it: what another source claims, or nothing */
        void clear(String field, @Nullable Object left) {
            claim(field, null);
            if (Objects.equals(left, state.facts().value(field))) return;
            after = after.with(field, left);
            authors.put(
                    field,
                    left == null
                            ? Optional.empty()
                            : best(field)
                                    .filter(next -> next.value().equals(left))
                                    .map(Claim::by)
                                    .or(() -> Optional.of(me())));
        }

        /** Another source may have come to go before whoever has the field. */
        void promote(String field) {
            var next = best(field);
            var holder = authors.getOrDefault(field, author(field));
            if (next.isEmpty() || holder.isEmpty()) return;
            if (rank(field, next.get().by()) < rank(field, holder.get())) {
                var said = after.value(field);
                if (holder.get().isSource(source) && said != null) claim(field, said);
                after = after.with(field, next.get().value());
                authors.put(field, Optional.of(next.get().by()));
            }
        }

        void claim(String field, @Nullable Object value) {
            var text = value == null ? null : ClaimText.of(value);
            var before = claimOf(field);
            if (Objects.equals(text, before)) claims.remove(field);
            else claims.put(field, new Claimed(before, text));
        }

        private void give(String field, Object value, Author author) {
            after = after.with(field, value);
            authors.put(field, Optional.of(author));
            claim(field, null);
        }

        Settled settled() {
            return new Settled(after, authors, claims, losses);
        }
    }
}
