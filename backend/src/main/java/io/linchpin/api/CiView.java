package io.linchpin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.linchpin.cmdb.Ci;
import io.linchpin.cmdb.CiDetail;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiRow;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Environment;
import io.linchpin.cmdb.Neighbour;
import io.linchpin.cmdb.OwnerKind;
import io.linchpin.cmdb.Party;
import io.linchpin.cmdb.SourceState;
import io.linchpin.shared.TenantId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How CIs look in JSON. Values that are not there are left out. */
final class CiView {
    private CiView() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            CiId id,
            TenantId tenant,
            String tenantName,
            @JsonProperty("class") String type,
            String name,
            @Nullable String externalId,
            CiStatus status,
            @Nullable String environment,
            @Nullable Integer criticality,
            @Nullable PartyView owner,
            @Nullable PartyView supportTeam,
            List<String> sources,
            Instant firstSeen,
            @Nullable Long version) {
        static Row of(CiRow row) {
            var ci = row.ci();
            return new Row(
                    ci.id(),
                    ci.tenant(),
                    row.tenantName(),
                    ci.type(),
                    ci.name(),
                    row.externalId(),
                    ci.status(),
                    CiView.environment(ci.environment()),
                    ci.criticality(),
                    PartyView.of(row.owner()),
                    PartyView.of(row.support()),
                    row.sources(),
                    ci.firstSeen(),
                    ci.version());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Detail(
            CiId id,
            TenantId tenant,
            String tenantName,
            @JsonProperty("class") String type,
            String name,
            CiStatus status,
            @Nullable String environment,
            @Nullable Integer criticality,
            Map<String, Object> attributes,
            @Nullable PartyView owner,
            @Nullable PartyView supportTeam,
            @Nullable PartyView approver,
            List<SourceView> sources,
            Map<String, AuthorView> authors,
            List<AlsoSeenView> alsoSeen,
            Instant firstSeen,
            @Nullable Instant changedAt,
            @Nullable Long version) {
        static Detail of(CiDetail detail) {
            var ci = detail.ci();
            var owners = detail.facts().owners();
            return new Detail(
                    ci.id(),
                    ci.tenant(),
                    detail.tenantName(),
                    ci.type(),
                    ci.name(),
                    ci.status(),
                    CiView.environment(ci.environment()),
                    ci.criticality(),
                    detail.facts().attributes(),
                    PartyView.of(owners.get(OwnerKind.OWNED_BY)),
                    PartyView.of(owners.get(OwnerKind.SUPPORTED_BY)),
                    PartyView.of(owners.get(OwnerKind.APPROVED_BY)),
                    detail.sources().stream().map(SourceView::of).toList(),
                    authorsOf(detail),
                    detail.alsoSeen().stream().map(AlsoSeenView::of).toList(),
                    ci.firstSeen(),
                    detail.changedAt(),
                    ci.version());
        }
    }

    /** @param confirmedAt when an import of the source brought it last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SourceView(
            String source,
            String externalId,
            @Nullable Instant confirmedAt,
            @Nullable Instant missingSince) {
        static SourceView of(SourceState state) {
            return new SourceView(state.source(), state.externalId(), state.confirmedAt(), state.missingSince());
        }
    }

    /** @param kind {@code source} or {@code person} @param confirmedAt when an import brought the value last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AuthorView(
            String kind,
            String name,
            Instant since,
            @Nullable Instant confirmedAt) {}

    /** What a source says of a value that the CI has from somebody else. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AlsoSeenView(
            String field,
            Object value,
            String source,
            @Nullable Instant confirmedAt) {
        static AlsoSeenView of(CiDetail.AlsoSeen seen) {
            return new AlsoSeenView(
                    seen.field(),
                    seen.value() instanceof Party party ? party.name() : seen.value(),
                    seen.by().source(),
                    seen.by().confirmedAt());
        }
    }

    /** By field, of all that have a value or had one taken away. */
    private static Map<String, AuthorView> authorsOf(CiDetail detail) {
        var fields = new TreeSet<>(detail.facts().fields());
        fields.addAll(detail.authors().named().keySet());
        var authors = new LinkedHashMap<String, AuthorView>();
        for (var field : fields)
            detail.author(field)
                    .ifPresent(author -> authors.put(
                            field,
                            new AuthorView(
                                    author.kind().name().toLowerCase(Locale.ROOT),
                                    author.name(),
                                    author.since(),
                                    detail.confirmedAt(field).orElse(null))));
        return authors;
    }

    /** @param kind {@code team} or {@code person} */
    record PartyView(String kind, UUID id, String name) {
        static @Nullable PartyView of(@Nullable Party party) {
            return party == null
                    ? null
                    : new PartyView(party.kind().name().toLowerCase(Locale.ROOT), party.id(), party.name());
        }
    }

    /** A CI at the other end, or only the tenant that provides it when it may not be seen. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Other(
            @Nullable CiId id,
            @JsonProperty("class") @Nullable String type,
            @Nullable String name,
            @Nullable CiStatus status,
            @Nullable Integer criticality,
            boolean hidden,
            @Nullable String providedBy) {
        static Other of(Neighbour neighbour) {
            return switch (neighbour) {
                case Neighbour.Visible ci ->
                    new Other(ci.id(), ci.type(), ci.name(), ci.status(), ci.criticality(), false, null);
                case Neighbour.Hidden hidden -> new Other(null, null, null, null, null, true, hidden.providedBy());
            };
        }
    }

    /** @param match the external id or address that was found, when it was not the name */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hit(
            CiId id,
            TenantId tenant,
            String tenantName,
            @JsonProperty("class") String type,
            String name,
            CiStatus status,
            @Nullable String match) {
        static Hit of(Ci ci, String tenantName, @Nullable String match) {
            return new Hit(ci.id(), ci.tenant(), tenantName, ci.type(), ci.name(), ci.status(), match);
        }
    }

    static @Nullable String environment(@Nullable Environment environment) {
        return environment == null ? null : environment.name().toLowerCase(Locale.ROOT);
    }
}
