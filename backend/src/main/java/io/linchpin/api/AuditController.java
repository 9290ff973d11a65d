package io.linchpin.api;

import io.linchpin.audit.AuditEntry;
import io.linchpin.audit.AuditFilter;
import io.linchpin.audit.AuditTrail;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.PersonId;
import io.linchpin.identity.Right;
import io.linchpin.shared.Page;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what, for administrators; newest first. */
@RestController
@RequestMapping("/api/v1/audit")
@Needs(Right.ADMINISTER)
class AuditController {
    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping
    Page<AuditEntry> list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable PersonId actor,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return trail.list(user, new AuditFilter(actor, about, action, q, from, to), limit, cursor);
    }
}
