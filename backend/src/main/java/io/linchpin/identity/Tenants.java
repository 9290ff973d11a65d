package io.linchpin.identity;

import static io.linchpin.identity.IdentityQuery.COUNT_IDENTITIES;
import static io.linchpin.identity.IdentityQuery.FIND_TOP_TENANT;
import static io.linchpin.identity.IdentityQuery.LIST_NAMES_BESIDE;
import static io.linchpin.identity.IdentityQuery.LIST_ROLES;
import static io.linchpin.identity.IdentityQuery.LIST_ROLE_HOLDERS;
import static io.linchpin.identity.IdentityQuery.LIST_TENANTS;
import static io.linchpin.identity.IdentityQuery.LIST_TENANTS_ABOVE;
import static io.linchpin.identity.IdentityQuery.LIST_TENANTS_BELOW;
import static io.linchpin.identity.IdentityQuery.LOCK_TENANT_TREE;
import static io.linchpin.identity.IdentityQuery.PLACE_TENANT;

import io.linchpin.identity.Journal.Subject;
import io.linchpin.identity.TenantTree.Branch;
import io.linchpin.shared.Conflict;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.Forbidden;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Message;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.Row;
import io.linchpin.shared.TenantId;
import io.linchpin.shared.UseCase;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.stereotype.Service;

/** The tree of tenants: a provider and its customers. */
@Service
public class Tenants {
    private final Cypher cypher;
    private final Neo4jTemplate store;
    private final Journal journal;

    Tenants(Cypher cypher, Neo4jTemplate store, Journal journal) {
        this.cypher = cypher;
        this.store = store;
        this.journal = journal;
    }

    /** What they see from where they work: the tenant itself and those below it in which they hold a role. */
    @UseCase(readOnly = true)
    public List<PlacedTenant> tree(CurrentUser user) {
        return placed(user.roles().keySet());
    }

    @UseCase(readOnly = true)
    public Tenant get(CurrentUser user, TenantId id) {
        return seen(user, id);
    }

    /** The tenants the caller administers, each before those below it, with how much is at home in them. */
    @UseCase(readOnly = true)
    public List<TenantSummary> overview(CurrentUser user) {
        var administered = user.tenants(Right.ADMINISTER);
        var counts = cypher
                .run(COUNT_IDENTITIES)
                .with("tenants", administered)
                .list(row -> Map.entry(
                        row.id("tenant", TenantId::new), new int[] {row.number("people"), row.number("teams")}))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return placed(administered).stream()
                .map(place -> {
                    var count = counts.getOrDefault(place.tenant().id(), new int[2]);
                    return new TenantSummary(place, count[0], count[1]);
                })
                .toList();
    }

    /** Who has a role there, by name; people of tenants the caller does not administer are left out. */
    @UseCase(readOnly = true)
    public List<RoleHolder> holders(CurrentUser user, TenantId id) {
        user.require(Right.ADMINISTER, id);
        return cypher.run(LIST_ROLE_HOLDERS)
                .with("tenants", user.tenants(Right.ADMINISTER))
                .with("tenant", id)
                .list(row -> new RoleHolder(
                        row.id("id", PersonId::new),
                        row.text("name"),
                        row.id("home", TenantId::new),
                        row.truth("active"),
                        new Grant(
                                row.id("granted", TenantId::new),
                                row.constant("role", Role.class),
                                row.truth("below"))));
    }

    /** Below {@code parent}. The caller sees it at once if their role in the parent holds below it too. */
    @UseCase
    public Tenant create(CurrentUser user, String name, TenantId parent) {
        user.require(Right.ADMINISTER, parent);
        requireBelow(user, parent);
        lockTree();
        var tenant = new Tenant(TenantId.random(), name, null);
        requireFreeName(tenant, parent);
        var saved = store.save(tenant);
        place(saved, parent);
        journal.tell(
                user.actor(),
                parent,
                about(saved),
                "created",
                Message.of("The tenant %s was created.", saved.name()),
                Map.of(),
                Map.of("name", saved.name(), "parent", parent));
        return saved;
    }

    /** @param version as it was read; 412 over HTTP when somebody else changed it since */
    @UseCase
    public Tenant rename(CurrentUser user, TenantId id, String name, long version) {
        user.require(Right.ADMINISTER, id);
        var before = seen(user, id);
        Versions.require(before.version(), version, Message.of("The tenant %s", before.name()));
        lockTree();
        var renamed = before.named(name);
        above(id).stream().skip(1).findFirst().ifPresent(parent -> requireFreeName(renamed, parent.id()));
        var saved = store.save(renamed);
        journal.tell(
                user.actor(),
                id,
                about(saved),
                "renamed",
                Message.of("The tenant %s is now called %s.", before.name(), saved.name()),
                Map.of("name", before.name()),
                Map.of("name", saved.name()));
        return saved;
    }

    /** With everything below it. Needs the right to administer it, where it was and where it goes. */
    @UseCase
    public Tenant move(CurrentUser user, TenantId id, TenantId parent) {
        user.require(Right.ADMINISTER, id);
        user.require(Right.ADMINISTER, parent);
        lockTree();
        var tenant = seen(user, id);
        var above = above(id);
        if (above.size() == 1) throw new Conflict("%s is at the top of the tree and stays there.", tenant.name());
        var before = above.get(1);
        user.require(Right.ADMINISTER, before.id());
        if (below(id).contains(parent)) throw new Conflict("%s cannot come below itself.", tenant.name());
        if (before.id().equals(parent)) return tenant;
        requireFreeName(tenant, parent);
        place(tenant, parent);
        journal.tell(
                user.actor(),
                top(),
                about(tenant),
                "moved",
                Message.of("The tenant %s has another place in the tree.", tenant.name()),
                Map.of("parent", before.id()),
                Map.of("parent", parent));
        return tenant;
    }

    /** The tenant and all below it, whoever asks: for jobs and for other features, not for showing. */
    @UseCase(readOnly = true)
    public Set<TenantId> below(TenantId tenant) {
        return Set.copyOf(
                cypher.run(LIST_TENANTS_BELOW).with("tenant", tenant).list(row -> row.id("id", TenantId::new)));
    }

    /** The tenant and all above it, nearest first: whose CIs its own may depend on. Not for showing. */
    @UseCase(readOnly = true)
    public List<Tenant> above(TenantId tenant) {
        return cypher.run(LIST_TENANTS_ABOVE).with("tenant", tenant).list(Tenants::tenant);
    }

    /**
     * The tenant and those above it whose CIs, teams and people may be used in it: the ones the person may look at, also
     * where they do not work at the moment. Nearest first.
     */
    @UseCase(readOnly = true)
    public List<Tenant> reach(CurrentUser user, TenantId tenant) {
        var seen = new HashSet<>(user.tenants());
        cypher.run(LIST_ROLES).with("person", user.id()).list(Standing.Place::of).stream()
                .filter(place -> place.allows(Right.SEE_CIS))
                .forEach(place -> seen.add(place.tenant()));
        return above(tenant).stream().filter(one -> seen.contains(one.id())).toList();
    }

    /** Which owns the catalogues. */
    @UseCase(readOnly = true)
    public TenantId top() {
        return cypher.run(FIND_TOP_TENANT)
                .one(row -> row.id("id", TenantId::new))
                .orElseThrow(() -> new Conflict("Linchpin has not finished its first start."));
    }

    List<PlacedTenant> placed(Collection<TenantId> tenants) {
        return TenantTree.of(cypher.run(LIST_TENANTS)
                .with("tenants", tenants)
                .list(row -> new Branch(tenant(row), row.idOrNull("parent", TenantId::new))));
    }

    private Tenant seen(CurrentUser user, TenantId id) {
        if (!user.roles().containsKey(id)) throw NotFound.of(id, "tenant");
        return cypher.run(LIST_TENANTS)
                .with("tenants", Set.of(id))
                .one(Tenants::tenant)
                .orElseThrow(() -> NotFound.of(id, "tenant"));
    }

    // Otherwise they would make something that they cannot see afterwards.
    private void requireBelow(CurrentUser user, TenantId parent) {
        if (!Grants.holdsBelow(cypher, user.id(), Role.ADMINISTRATOR, parent))
            throw new Forbidden("Creating a tenant needs the role of an administrator in the parent and all below it.");
    }

    private void requireFreeName(Tenant tenant, TenantId parent) {
        var taken = cypher
                .run(LIST_NAMES_BESIDE)
                .with("tenant", parent)
                .with("except", tenant.id())
                .list(row -> row.text("name"))
                .stream()
                .collect(Collectors.toSet());
        if (taken.contains(tenant.name().toLowerCase(Locale.ROOT)))
            throw Invalid.field("name", tenant.name(), "A tenant here or above is already called %s.", tenant.name());
    }

    private void lockTree() {
        cypher.run(LOCK_TENANT_TREE).execute();
    }

    private void place(Tenant tenant, TenantId parent) {
        cypher.run(PLACE_TENANT)
                .with("tenant", tenant.id())
                .with("parent", parent)
                .execute();
    }

    private static Subject about(Tenant tenant) {
        return new Subject("Tenant", tenant.id());
    }

    private static Tenant tenant(Row row) {
        return new Tenant(row.id("id", TenantId::new), row.text("name"), row.longNumber("version"));
    }
}
