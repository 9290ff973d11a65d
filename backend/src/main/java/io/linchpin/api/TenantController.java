package io.linchpin.api;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.PlacedTenant;
import io.linchpin.identity.Right;
import io.linchpin.identity.RoleHolder;
import io.linchpin.identity.Tenant;
import io.linchpin.identity.Tenants;
import io.linchpin.shared.Page;
import io.linchpin.shared.TenantId;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tenants the caller sees, as a tree. */
@RestController
@RequestMapping("/api/v1/tenants")
@Needs({})
class TenantController {
    private final Tenants tenants;
    private final Idempotency idempotency;

    TenantController(Tenants tenants, Idempotency idempotency) {
        this.tenants = tenants;
        this.idempotency = idempotency;
    }

    /** All at once, each before those below it: nobody has so many that pages would help. */
    @GetMapping
    Page<TenantView> list(CurrentUser user) {
        return new Page<>(tenants.tree(user).stream().map(TenantView::of).toList(), null);
    }

    @GetMapping("/{id}")
    ResponseEntity<TenantView> get(CurrentUser user, @PathVariable TenantId id) {
        return answer(ResponseEntity.ok(), user, tenants.get(user, id));
    }

    /** Who has a role there. */
    @GetMapping("/{id}/roles")
    @Needs(Right.ADMINISTER)
    List<RoleHolder> roles(CurrentUser user, @PathVariable TenantId id) {
        return tenants.holders(user, id);
    }

    @PostMapping
    @Needs(Right.ADMINISTER)
    ResponseEntity<?> create(
            CurrentUser user,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewTenant body) {
        return idempotency.once(user, key, body, () -> {
            var parent = body.parent() == null ? user.tenant() : body.parent();
            var made = tenants.create(user, body.name(), parent);
            return ResponseEntity.created(URI.create("/api/v1/tenants/" + made.id()))
                    .eTag(IfMatch.etag(made.version()))
                    .body(new TenantView(made.id(), made.name(), parent));
        });
    }

    /** Gives it another name, another parent, or both. */
    @PutMapping("/{id}")
    @Needs(Right.ADMINISTER)
    ResponseEntity<TenantView> update(
            CurrentUser user, @PathVariable TenantId id, IfMatch match, @RequestBody NewTenant body) {
        var stored = tenants.get(user, id);
        var renamed = tenants.rename(user, id, body.name(), match.or(stored.version()));
        if (body.parent() != null) tenants.move(user, id, body.parent());
        return answer(ResponseEntity.ok(), user, renamed);
    }

    private ResponseEntity<TenantView> answer(ResponseEntity.BodyBuilder answer, CurrentUser user, Tenant tenant) {
        var parent = tenants.tree(user).stream()
                .filter(place -> place.tenant().id().equals(tenant.id()))
                .findFirst()
                .map(PlacedTenant::parent)
                .orElse(null);
        return answer.eTag(IfMatch.etag(tenant.version())).body(new TenantView(tenant.id(), tenant.name(), parent));
    }

    /** @param parent the tenant above; when it is made, the one the caller works in unless named */
    record NewTenant(String name, @Nullable TenantId parent) {}

    /** @param parent absent when the caller does not see it */
    record TenantView(TenantId id, String name, @Nullable TenantId parent) {
        static TenantView of(PlacedTenant place) {
            return new TenantView(place.tenant().id(), place.tenant().name(), place.parent());
        }
    }
}
