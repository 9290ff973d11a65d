package io.linchpin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.linchpin.cmdb.CiFacts;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Duplicates;
import io.linchpin.cmdb.Identity;
import io.linchpin.cmdb.Merge;
import io.linchpin.cmdb.Party;
import io.linchpin.cmdb.PointsAtCi;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.shared.Page;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** CIs that could be one and the same, and what people make of them. */
@RestController
@RequestMapping("/api/v1")
@Needs(Right.SEE_CIS)
class DuplicatesController {
    private final Duplicates duplicates;

    DuplicatesController(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    /** The strongest likeness first. @param toldApart those that somebody has told apart, instead of all others */
    @GetMapping("/duplicates")
    DuplicatesView list(
            CurrentUser user,
            @RequestParam(name = "class", required = false) @Nullable Set<String> classes,
            @RequestParam(name = "source", required = false) @Nullable Set<String> sources,
            @RequestParam(defaultValue = "false") boolean toldApart,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        var found = duplicates.list(
                user,
                new Duplicates.Filter(
                        Objects.requireNonNullElse(classes, Set.of()),
                        Objects.requireNonNullElse(sources, Set.of()),
                        toldApart),
                offset,
                Page.limit(limit));
        return new DuplicatesView(found.pairs().stream().map(PairView::of).toList(), found.inAll());
    }

    /** The CIs that this one could be. */
    @GetMapping("/cis/{id}/duplicates")
    List<PairView> of(CurrentUser user, @PathVariable CiId id) {
        return duplicates.of(user, id).stream().map(PairView::of).toList();
    }

    /** Remembers that they are two; they are not listed any more. */
    @PutMapping("/cis/{id}/duplicates/{other}/apart")
    @Needs(Right.EDIT_CIS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tellApart(CurrentUser user, @PathVariable CiId id, @PathVariable CiId other) {
        duplicates.tellApart(user, id, other);
    }

    @DeleteMapping("/cis/{id}/duplicates/{other}/apart")
    @Needs(Right.EDIT_CIS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetApart(CurrentUser user, @PathVariable CiId id, @PathVariable CiId other) {
        duplicates.forgetApart(user, id, other);
    }

    /** What merging the other one into this one would do; nothing is written. */
    @GetMapping("/cis/{id}/merge/{other}")
    PreviewView preview(CurrentUser user, @PathVariable CiId id, @PathVariable CiId other) {
        return PreviewView.of(duplicates.preview(user, id, other));
    }

    /** Merges the other one into this one. 412 when one of the two is not as it was looked at. */
    @PostMapping("/cis/{id}/merge/{other}")
    @Needs(Right.EDIT_CIS)
    MergedView merge(CurrentUser user, @PathVariable CiId id, @PathVariable CiId other, @RequestBody MergeInput body) {
        var merged = duplicates.merge(
                user,
                new Merge(
                        id,
                        body.version,
                        other,
                        body.otherVersion,
                        Objects.requireNonNullElse(body.take, Set.of()),
                        Objects.requireNonNullElse(body.why, "")));
        return new MergedView(merged.id(), merged.version());
    }

    /**
     * @param version of the CI that stays, and {@code otherVersion} of the one that goes on as it, as they were looked at
     * @param take which values come from the other one: {@code name}, {@code owner}, {@code attributes.serialNumber}
     */
    record MergeInput(
            long version,
            long otherVersion,
            @Nullable Set<String> take,
            @Nullable String why) {}

    record MergedView(CiId id, @Nullable Long version) {}

    record DuplicatesView(List<PairView> duplicates, long inAll) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PairView(
            List<SharedView> shared,
            SideView one,
            SideView other,
            @Nullable String toldApartBy,
            @Nullable Instant toldApartAt) {
        static PairView of(Duplicates.Pair pair) {
            var apart = pair.apart();
            return new PairView(
                    pair.shared().stream().map(SharedView::of).toList(),
                    SideView.of(pair.one()),
                    SideView.of(pair.other()),
                    apart == null ? null : apart.by(),
                    apart == null ? null : apart.at());
        }
    }

    record SharedView(String identifier, String value) {
        static SharedView of(Identity.Key key) {
            return new SharedView(key.rule().toString(), key.value());
        }
    }

    record SideView(
            CiId id,
            @JsonProperty("class") String type,
            String name,
            CiStatus status,
            @Nullable Long version,
            List<SourceView> sources) {
        static SideView of(Merge.Side side) {
            var ci = side.ci();
            return new SideView(
                    ci.id(),
                    ci.type(),
                    ci.name(),
                    ci.status(),
                    ci.version(),
                    side.sources().stream()
                            .map(source -> new SourceView(source.source(), source.externalId()))
                            .toList());
        }
    }

    record SourceView(String source, String externalId) {}

    /** @param suggested the fields whose value to take from the other one */
    record PreviewView(
            SideView ci,
            SideView other,
            Map<String, ValuesView> differences,
            Set<String> suggested,
            List<Merge.EdgeMove> relationships,
            List<PointsAtCi.Pointer> work) {
        static PreviewView of(Merge.Preview preview) {
            var differences = new LinkedHashMap<String, ValuesView>();
            preview.differences().forEach((field, values) -> differences.put(field, ValuesView.of(values)));
            return new PreviewView(
                    SideView.of(preview.survivor()),
                    SideView.of(preview.retired()),
                    differences,
                    preview.suggested(),
                    preview.edges(),
                    preview.work());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ValuesView(@Nullable Object value, @Nullable Object other) {
        static ValuesView of(CiFacts.Difference difference) {
            return new ValuesView(shown(difference.before()), shown(difference.after()));
        }

        private static @Nullable Object shown(@Nullable Object value) {
            return value instanceof Party party ? CiView.PartyView.of(party) : value;
        }
    }
}
