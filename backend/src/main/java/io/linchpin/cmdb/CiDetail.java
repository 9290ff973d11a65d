package io.linchpin.cmdb;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about one CI, apart from its relationships and history.
 * @param authors who gave it its values
 * @param sources who describes it and what they call it
 * @param alsoSeen what sources say of values that the CI has from somebody else; some say the same
 * @param changedAt when it was last written, null when that was its creation by an import
 */
public record CiDetail(
        Ci ci,
        String tenantName,
        CiFacts facts,
        Authors authors,
        List<SourceState> sources,
        List<AlsoSeen> alsoSeen,
        @Nullable Instant changedAt) {

    /** @param field a key of {@link CiFacts#differences} */
    public record AlsoSeen(String field, Object value, SourceState by) {}

    public CiDetail {
        sources = sources.stream()
                .sorted(Comparator.comparing(SourceState::source).thenComparing(SourceState::externalId))
                .toList();
        alsoSeen = List.copyOf(alsoSeen);
    }

    static List<AlsoSeen> alsoSeen(Catalogue catalogue, String type, List<SourceState> sources) {
        return sources.stream()
                .flatMap(source -> source.claims().entrySet().stream()
                        .flatMap(claim -> ClaimText.value(catalogue, type, claim.getKey(), claim.getValue()).stream()
                                .map(value -> new AlsoSeen(claim.getKey(), value, source))))
                .sorted(Comparator.comparing(AlsoSeen::field)
                        .thenComparing(seen -> seen.by().source()))
                .toList();
    }

    /** What a form starts from. */
    public CiDraft draft() {
        return CiDraft.of(facts);
    }

    /** Who gave the field its value; empty when nobody did, or nobody knows. */
    public Optional<Author> author(String field) {
        return authors.of(field, facts.value(field));
    }

    /** What sources say of the field that is not so. */
    public List<AlsoSeen> otherwise(String field) {
        return alsoSeen.stream()
                .filter(seen -> seen.field().equals(field) && !seen.value().equals(facts.value(field)))
                .toList();
    }

    /** When an import of the source that the value comes from brought it last; empty when it comes from nobody's import. */
    public Optional<Instant> confirmedAt(String field) {
        return author(field).flatMap(author -> sources.stream()
                .filter(source -> author.isSource(source.source()))
                .map(SourceState::confirmedAt)
                .flatMap(at -> Optional.ofNullable(at).stream())
                .max(Comparator.naturalOrder()));
    }
}
