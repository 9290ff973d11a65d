package io.linchpin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linchpin.cmdb.CiDetail;
import io.linchpin.cmdb.CiFacts;
import io.linchpin.cmdb.CiHistoryEntry;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiRelation;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.MinUp;
import io.linchpin.cmdb.Neighbourhood;
import io.linchpin.cmdb.RelationDraft;
import io.linchpin.cmdb.Strength;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Message;
import io.linchpin.shared.Page;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Configuration items, what is around them, and their history. */
@RestController
@RequestMapping("/api/v1")
@Needs(Right.SEE_CIS)
class CisController {
    private static final String PATH = "/api/v1/cis/";

    private final Cmdb cmdb;
    private final Idempotency idempotency;

    CisController(Cmdb cmdb, Idempotency idempotency) {
        this.cmdb = cmdb;
        this.idempotency = idempotency;
    }

    /** By name. Filters: q, class (with those below), status, environment, criticality, owner (or none), supportTeam, source. */
    @GetMapping("/cis")
    Page<CiView.Row> list(
            CurrentUser user,
            @RequestParam MultiValueMap<String, String> filter,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return cmdb.page(user, CiQuestion.filter(filter), cursor, limit).map(CiView.Row::of);
    }

    @GetMapping("/cis/{id}")
    ResponseEntity<CiView.Detail> get(CurrentUser user, @PathVariable CiId id) {
        return answer(cmdb.get(user, id));
    }

    /** In the tenant the caller works in, or the one named by {@code ?tenant=}. */
    @PostMapping("/cis")
    @Needs(Right.EDIT_CIS)
    ResponseEntity<?> create(
            CurrentUser user,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CiInput body) {
        return idempotency.once(user, key, body, () -> {
            var id = body.id() == null ? CiId.random() : body.id();
            var made = cmdb.create(user, user.tenant(), id, body.draft());
            return ResponseEntity.created(URI.create(PATH + id))
                    .eTag(IfMatch.etag(made.version()))
                    .body(CiView.Detail.of(cmdb.get(user, id)));
        });
    }

    @PutMapping("/cis/{id}")
    @Needs(Right.EDIT_CIS)
    ResponseEntity<CiView.Detail> update(
            CurrentUser user, @PathVariable CiId id, IfMatch match, @RequestBody CiInput body) {
        if (body.id() != null && !body.id().equals(id))
            throw Invalid.field("id", body.id().toString(), "The id of a CI does not change.");
        cmdb.update(user, id, match.or(version(user, id)), body.draft());
        return answer(cmdb.get(user, id));
    }

    /** Decides that the source is right about a field such as name or attributes.site; from then on the value is the caller's own. */
    @PostMapping("/cis/{id}/values/{field}/take")
    @Needs(Right.EDIT_CIS)
    ResponseEntity<CiView.Detail> take(
            CurrentUser user,
            @PathVariable CiId id,
            @PathVariable String field,
            @RequestParam String source,
            IfMatch match) {
        cmdb.take(user, id, match.or(version(user, id)), field, source);
        return answer(cmdb.get(user, id));
    }

    /** Lets go of a value that a person set: the source that goes before the others has it again. */
    @PostMapping("/cis/{id}/values/{field}/give-back")
    @Needs(Right.EDIT_CIS)
    ResponseEntity<CiView.Detail> giveBack(
            CurrentUser user, @PathVariable CiId id, @PathVariable String field, IfMatch match) {
        cmdb.giveBack(user, id, match.or(version(user, id)), field);
        return answer(cmdb.get(user, id));
    }

    /** For mistakes only; others are retired by a PUT with that status. 409 names what points at it. */
    @DeleteMapping("/cis/{id}")
    @Needs({Right.IMPORT, Right.ADMINISTER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(CurrentUser user, @PathVariable CiId id, IfMatch match, @RequestParam(defaultValue = "") String why) {
        cmdb.delete(user, id, match.or(version(user, id)), why);
    }

    @GetMapping("/cis/{id}/history")
    Page<HistoryView> history(
            CurrentUser user,
            @PathVariable CiId id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return cmdb.history(user, id, cursor, limit).map(HistoryView::of);
    }

    /** @param direction down (what it needs), up (what needs it) or both */
    @GetMapping("/cis/{id}/neighbours")
    NeighbourhoodView neighbours(
            CurrentUser user,
            @PathVariable CiId id,
            @RequestParam(defaultValue = "both") String direction,
            @RequestParam(defaultValue = "1") int depth,
            @RequestParam(name = "class", required = false) @Nullable List<String> classes,
            @RequestParam(defaultValue = "200") int limit,
            @RequestParam(defaultValue = "false") boolean carrying) {
        return NeighbourhoodView.of(cmdb.neighbourhood(
                user,
                id,
                new Neighbourhood.Question(
                        direction(direction),
                        depth,
                        classes == null ? Set.of() : Set.copyOf(classes),
                        limit,
                        carrying)));
    }

    @GetMapping("/cis/{id}/relationships")
    RelationsView relationships(
            CurrentUser user, @PathVariable CiId id, @RequestParam(defaultValue = "200") int limit) {
        var found = cmdb.relationships(user, id, Page.limit(limit));
        return new RelationsView(
                found.needs().stream().map(RelationView::of).toList(),
                found.neededBy().stream().map(RelationView::of).toList(),
                found.needsInAll(),
                found.neededByInAll());
    }

    /** Makes the relationship, or moves the one that is there into the group. */
    @PostMapping("/cis/{id}/relationships")
    @Needs(Right.EDIT_CIS)
    Warnings relate(CurrentUser user, @PathVariable CiId id, @RequestBody NewRelation body) {
        return new Warnings(cmdb.relate(user, body.draft(id)));
    }

    @DeleteMapping("/cis/{id}/relationships/{type}/{target}")
    @Needs(Right.EDIT_CIS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unrelate(CurrentUser user, @PathVariable CiId id, @PathVariable String type, @PathVariable CiId target) {
        cmdb.unrelate(user, id, type, target);
    }

    /** While typing: CIs by name, external id or address. */
    @GetMapping("/search")
    SearchView search(CurrentUser user, @RequestParam String q, @RequestParam(defaultValue = "20") int limit) {
        return new SearchView(cmdb.search(user, q, Page.limit(limit)).stream()
                .map(hit -> CiView.Hit.of(hit.ci(), hit.tenantName(), hit.match()))
                .toList());
    }

    private @Nullable Long version(CurrentUser user, CiId id) {
        return cmdb.get(user, id).ci().version();
    }

    private static ResponseEntity<CiView.Detail> answer(CiDetail detail) {
        return ResponseEntity.ok().eTag(IfMatch.etag(detail.ci().version())).body(CiView.Detail.of(detail));
    }

    private static Neighbourhood.Direction direction(String text) {
        var errors = new ArrayList<FieldError>();
        var direction = CiInput.constant(Neighbourhood.Direction.class, "direction", text, errors);
        if (direction == null) throw new Invalid(Message.of("There is no direction %s.", text), errors);
        return direction;
    }

    /** @param minUp how many of the group must work: {@code "2"} or {@code "60%"} */
    record NewRelation(
            String type,
            CiId target,
            @Nullable String group,
            @Nullable String minUp) {
        RelationDraft draft(CiId source) {
            return new RelationDraft(source, type, target, group, minUp == null ? null : read(minUp));
        }

        private static MinUp read(String text) {
            return MinUp.parse(text)
                    .orElseThrow(() -> Invalid.field("minUp", text, "A number such as 2 or a share such as 60%%."));
        }
    }

    record Warnings(List<Message> warnings) {}

    record SearchView(List<CiView.Hit> cis) {}

    /** @param needsInAll also those that the limit left out; only CIs that may be seen are counted */
    record RelationsView(List<RelationView> needs, List<RelationView> neededBy, long needsInAll, long neededByInAll) {}

    /** @param members how many live CIs the group has; absent without a group, and when one of them may not be seen */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RelationView(
            String type,
            String phrase,
            Strength strength,
            @Nullable String group,
            @Nullable String minUp,
            @Nullable Boolean groupByDefault,
            @Nullable Integer members,
            CiView.Other ci,
            List<String> sources) {
        static RelationView of(CiRelation relation) {
            return new RelationView(
                    relation.type(),
                    relation.phrase(),
                    relation.strength(),
                    relation.group(),
                    relation.minUp() == null ? null : relation.minUp().toString(),
                    relation.group() == null ? null : relation.groupByDefault(),
                    relation.members(),
                    CiView.Other.of(relation.other()),
                    relation.sources());
        }
    }

    /** @param left how many CIs within the depth the limit left out */
    record NeighbourhoodView(String centre, List<NodeView> nodes, List<EdgeView> edges, long left) {
        static NeighbourhoodView of(Neighbourhood found) {
            return new NeighbourhoodView(
                    found.centre(),
                    found.nodes().stream()
                            .map(node ->
                                    new NodeView(node.key(), node.level(), CiView.Other.of(node.ci()), node.more()))
                            .toList(),
                    found.edges().stream().map(EdgeView::of).toList(),
                    found.left());
        }
    }

    record NodeView(String key, int level, CiView.Other ci, int more) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EdgeView(
            String source,
            String target,
            String type,
            Strength strength,
            @Nullable String group,
            @Nullable String minUp) {
        static EdgeView of(Neighbourhood.Edge edge) {
            return new EdgeView(
                    edge.source(),
                    edge.target(),
                    edge.type(),
                    edge.strength(),
                    edge.group(),
                    edge.minUp() == null ? null : edge.minUp().toString());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HistoryView(
            UUID id,
            Instant at,
            String actor,
            String cause,
            @Nullable String reference,
            String action,
            String why,
            Map<String, CiFacts.Difference> changes,
            @Nullable RelationSideView relationship) {
        static HistoryView of(CiHistoryEntry entry) {
            var side = entry.relation();
            return new HistoryView(
                    entry.id(),
                    entry.at(),
                    entry.actor().name(),
                    entry.cause().kind().name().toLowerCase(Locale.ROOT),
                    entry.cause().reference().isEmpty() ? null : entry.cause().reference(),
                    entry.action(),
                    entry.why(),
                    entry.changes(),
                    side == null
                            ? null
                            : new RelationSideView(
                                    side.outgoing() ? "needs" : "neededBy",
                                    side.type(),
                                    side.other() == null ? null : CiView.Other.of(side.other())));
        }
    }

    /** @param ci left out when it is no more */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RelationSideView(String direction, String type, CiView.@Nullable Other ci) {}
}
