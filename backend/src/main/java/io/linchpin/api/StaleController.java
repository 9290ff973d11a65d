package io.linchpin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.Stale;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.shared.Page;
import io.linchpin.shared.TenantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What sources have not confirmed for some time. */
@RestController
@RequestMapping("/api/v1/stale")
@Needs(Right.SEE_CIS)
class StaleController {
    private final Cmdb cmdb;

    StaleController(Cmdb cmdb) {
        this.cmdb = cmdb;
    }

    /** By source. @param days how long ago the last confirmation is; the setting when missing */
    @GetMapping
    List<Stale> sources(CurrentUser user, @RequestParam(required = false) @Nullable Integer days) {
        return cmdb.stale(user, days == null ? cmdb.staleDays() : days);
    }

    /** Those confirmed longest ago first. */
    @GetMapping("/cis")
    List<View> cis(
            CurrentUser user,
            @RequestParam String source,
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(defaultValue = "0") int skip,
            @RequestParam(defaultValue = "200") int limit) {
        return cmdb
                .stale(user, source, days == null ? cmdb.staleDays() : days, Math.max(0, skip), Page.limit(limit))
                .stream()
                .map(View::of)
                .toList();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            CiId id,
            TenantId tenant,
            @JsonProperty("class") String type,
            String name,
            String externalId,
            Instant confirmedAt,
            @Nullable Instant missingSince,
            List<Stale.Relation> relationships) {
        static View of(Stale.Unconfirmed stale) {
            var ci = stale.ci();
            return new View(
                    ci.id(),
                    ci.tenant(),
                    ci.type(),
                    ci.name(),
                    stale.externalId(),
                    stale.confirmedAt(),
                    stale.missingSince(),
                    stale.relations());
        }
    }
}
