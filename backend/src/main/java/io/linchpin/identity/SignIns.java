package io.linchpin.identity;

import static io.linchpin.identity.IdentityQuery.FIND_CREDENTIALS;
import static io.linchpin.identity.IdentityQuery.FIND_SIGN_IN;
import static io.linchpin.identity.IdentityQuery.LIST_ROLES;

import io.linchpin.identity.Journal.Subject;
import io.linchpin.shared.Actor;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.Message;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.Row;
import io.linchpin.shared.TenantId;
import io.linchpin.shared.UseCase;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Turns somebody at the door into a {@link CurrentUser}. */
@Service
public class SignIns {
    private final Cypher cypher;
    private final Tenants tenants;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Journal journal;

    SignIns(Cypher cypher, Tenants tenants, Passwords passwords, Throttle throttle, Journal journal) {
        this.cypher = cypher;
        this.tenants = tenants;
        this.passwords = passwords;
        this.throttle = throttle;
        this.journal = journal;
    }

    /** @param address of the caller, for throttling and the audit trail */
    @UseCase
    public SignInAnswer signIn(String username, String password, String address) {
        var name = username.strip().toLowerCase(Locale.ROOT);
        var wait = throttle.wait(name, address);
        if (wait.isPresent()) return new SignInAnswer.Wait(wait.get());
        var known = cypher.run(FIND_CREDENTIALS).with("username", name).one(Credentials::of);
        var matches = passwords.matches(password, known.map(Credentials::hash).orElse(null));
        var user = known.filter(Credentials::active).filter(person -> matches).flatMap(person -> standing(person.id())
                .user(null, "web " + address));
        if (user.isEmpty()) {
            throttle.failed(name, address);
            tellRefused(name, address, known.orElse(null));
            return new SignInAnswer.Refused();
        }
        throttle.succeeded(name, address);
        tellSignedIn(user.get());
        return new SignInAnswer.Welcome(user.get());
    }

    /** Without a password: for the sample's one-click sign-in, which makes sure by itself that this is allowed. */
    @UseCase
    public CurrentUser signInAs(String username, String address) {
        var user = named(username, "web " + address);
        tellSignedIn(user);
        return user;
    }

    /** For what the house does by itself in somebody's name, such as loading the sample. */
    @UseCase(readOnly = true)
    public CurrentUser named(String username, String origin) {
        var name = username.strip().toLowerCase(Locale.ROOT);
        return cypher.run(FIND_CREDENTIALS)
                .with("username", name)
                .one(Credentials::of)
                .flatMap(person -> standing(person.id()).user(null, origin))
                .orElseThrow(() -> new NotFound("Nobody signs in as %s.", name));
    }

    /**
     * Who they are now, with the roles they hold at this moment: for the next request, and for jobs that go on later.
     * @param tenant where they work, and below; null for where they are at home
     * @param origin for the audit trail: {@code "web 127.0.0.1"}
     * @throws NotFound when they may not work there, or not at all any more
     */
    @UseCase(readOnly = true)
    public CurrentUser resolve(PersonId person, @Nullable TenantId tenant, String origin) {
        return standing(person)
                .user(tenant, origin)
                .orElseThrow(() -> tenant == null ? NotFound.of(person, "person") : NotFound.of(tenant, "tenant"));
    }

    /** The caller of a request with a token, in the part of its tenant that they ask for. */
    @UseCase(readOnly = true)
    public CurrentUser resolve(Tokens.Bearer bearer, @Nullable TenantId tenant) {
        var user = resolve(bearer.person(), bearer.tenant(), bearer.origin());
        if (tenant == null || tenant.equals(user.tenant())) return user;
        if (!user.roles().containsKey(tenant)) throw NotFound.of(tenant, "tenant");
        return resolve(bearer.person(), tenant, bearer.origin());
    }

    /** Works in another tenant from now on; the answer carries the roles there and below. */
    @UseCase
    public CurrentUser switchTo(CurrentUser user, TenantId tenant) {
        var switched = resolve(user.id(), tenant, user.origin());
        journal.tell(
                switched.actor(),
                tenant,
                new Subject("Tenant", tenant),
                "switched tenant",
                Message.of("Works here now."));
        return switched;
    }

    /** Every tenant they can switch to, in the order of the tree. */
    @UseCase(readOnly = true)
    public List<PlacedTenant> tenants(PersonId person) {
        return tenants.placed(standing(person).tenants());
    }

    /** For an administrator whom somebody asks why they cannot get in. */
    @UseCase(readOnly = true)
    public SignInState state(CurrentUser user, PersonId person) {
        var entry = entry(user, person);
        return new SignInState(entry.hasPassword, throttle.waits(entry.username));
    }

    /** Ends every wait for this person's user name; whoever fails again waits again. */
    @UseCase
    public void unlock(CurrentUser user, PersonId person) {
        var entry = entry(user, person);
        throttle.forget(entry.username);
        journal.tell(
                user.actor(),
                entry.tenant,
                new Subject("Person", person),
                "unlocked",
                Message.of("%s may try to sign in again at once.", entry.name));
    }

    private Entry entry(CurrentUser user, PersonId person) {
        return cypher.run(FIND_SIGN_IN)
                .with("tenants", user.tenants(Right.ADMINISTER))
                .with("person", person)
                .one(row -> new Entry(
                        row.text("username"),
                        row.text("name"),
                        row.id("tenant", TenantId::new),
                        row.truth("hasPassword")))
                .orElseThrow(() -> NotFound.of(person, "person"));
    }

    private Standing standing(PersonId person) {
        return new Standing(
                person, cypher.run(LIST_ROLES).with("person", person).list(Standing.Place::of));
    }

    private void tellSignedIn(CurrentUser user) {
        journal.tell(
                user.actor(), user.tenant(), new Subject("Person", user.id()), "signed in", Message.of("Signed in."));
    }

    private void tellRefused(String username, String address, @Nullable Credentials known) {
        var origin = "web " + address;
        if (known == null) {
            var top = tenants.top();
            journal.tell(
                    new Actor("unknown", shown(username), origin),
                    top,
                    new Subject("Tenant", top),
                    "sign-in refused",
                    Message.of("Somebody tried to sign in with an unknown user name."));
        } else
            journal.tell(
                    new Actor(known.id().toString(), known.name(), origin),
                    known.tenant(),
                    new Subject("Person", known.id()),
                    "sign-in refused",
                    Message.of("Somebody failed to sign in as %s.", known.name()));
    }

    private static String shown(String username) {
        return username.length() > 100 ? username.substring(0, 100) + "…" : username;
    }

    private record Entry(String username, String name, TenantId tenant, boolean hasPassword) {}

    private record Credentials(
            PersonId id,
            String name,
            TenantId tenant,
            @Nullable String hash,
            boolean active) {
        static Credentials of(Row row) {
            return new Credentials(
                    row.id("id", PersonId::new),
                    row.text("name"),
                    row.id("tenant", TenantId::new),
                    row.textOrNull("hash"),
                    row.truth("active"));
        }
    }
}
