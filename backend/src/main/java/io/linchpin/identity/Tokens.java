package io.linchpin.identity;

import static io.linchpin.identity.IdentityQuery.CREATE_TOKEN;
import static io.linchpin.identity.IdentityQuery.FIND_TOKEN;
import static io.linchpin.identity.IdentityQuery.LIST_TOKENS;
import static io.linchpin.identity.IdentityQuery.REVOKE_TOKEN;
import static io.linchpin.identity.IdentityQuery.TOUCH_TOKEN;

import io.linchpin.identity.Journal.Subject;
import io.linchpin.shared.Actor;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Message;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.Row;
import io.linchpin.shared.TenantId;
import io.linchpin.shared.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How programs sign in. */
@Service
public class Tokens {
    // A program may call many times a second; nobody needs to know the second.
    private static final Duration UNNOTICED = Duration.ofMinutes(1);

    private final Cypher cypher;
    private final Journal journal;
    private final Clock clock;

    Tokens(Cypher cypher, Journal journal, Clock clock) {
        this.cypher = cypher;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * For the caller themselves, working where they work now.
     * @param name what they call it
     * @param expires null for never
     */
    @UseCase
    public NewToken create(CurrentUser user, String name, @Nullable Instant expires) {
        if (name.isBlank())
            throw Invalid.field("name", name, "A token needs a name, so that you know which to revoke.");
        if (expires != null && !expires.isAfter(clock.instant()))
            throw Invalid.field("expiresAt", expires.toString(), "A token has to expire in the future.");
        return keep(user, name.strip(), Secrets.token(), expires);
    }

    NewToken keep(CurrentUser user, String name, String secret, @Nullable Instant expires) {
        var id = TokenId.random();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        cypher.run(CREATE_TOKEN)
                .with("tenant", user.tenant())
                .with("person", user.id())
                .with("token", id)
                .with("name", name)
                .with("hash", Secrets.hash(secret))
                .with("at", now)
                .with("expires", expires)
                .execute();
        journal.tell(
                user.actor(),
                user.tenant(),
                new Subject("Token", id),
                "created",
                Message.of("The token %s was made.", name),
                Map.of(),
                Map.of("name", name, "expiresAt", expires == null ? "never" : expires.toString()));
        var token = new Token(id, user.tenant(), name, user.id(), user.name(), now, expires, null, null, null);
        return new NewToken(token, secret);
    }

    /** The caller's own, newest first, also those that no longer work. */
    @UseCase(readOnly = true)
    public List<Token> own(CurrentUser user) {
        return list(user.roles().keySet(), user.id());
    }

    /** Everybody's in the tenants the caller administers. */
    @UseCase(readOnly = true)
    public List<Token> all(CurrentUser user) {
        return list(user.tenants(Right.ADMINISTER), null);
    }

    /** Those of a person, in the tenants the caller administers. */
    @UseCase(readOnly = true)
    public List<Token> of(CurrentUser user, PersonId person) {
        return list(user.tenants(Right.ADMINISTER), person);
    }

    private List<Token> list(Set<TenantId> tenants, @Nullable PersonId person) {
        return cypher.run(LIST_TOKENS)
                .with("tenants", tenants)
                .with("person", person)
                .list(Tokens::token);
    }

    /** It stops working at once and for good. One's own, or as an administrator others'. */
    @UseCase
    public void revoke(CurrentUser user, TokenId id) {
        var token = own(user).stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .or(() -> all(user).stream()
                        .filter(candidate -> candidate.id().equals(id))
                        .findFirst())
                .orElseThrow(() -> NotFound.of(id, "token"));
        if (token.revokedAt() != null) return;
        cypher.run(REVOKE_TOKEN)
                .with("tenant", token.tenant())
                .with("token", id)
                .with("at", clock.instant())
                .execute();
        journal.tell(
                user.actor(),
                token.tenant(),
                new Subject("Token", id),
                "revoked",
                Message.of("The token %s no longer works.", token.name()));
    }

    /**
     * Whose token it is; empty when there is none with the secret or it no longer works. Notes the use at most once a minute,
     * and in the audit trail once a day and address.
     */
    @UseCase
    public Optional<Bearer> use(String secret, String address) {
        var now = clock.instant();
        var found = cypher.run(FIND_TOKEN)
                .with("hash", Secrets.hash(secret))
                .with("now", now)
                .one(Found::of);
        found.filter(token -> token.isNews(now, address)).ifPresent(token -> note(token, now, address));
        return found.map(
                token -> new Bearer(token.person(), token.tenant(), "token %s %s".formatted(token.name(), address)));
    }

    private void note(Found token, Instant now, String address) {
        cypher.run(TOUCH_TOKEN)
                .with("tenant", token.tenant())
                .with("token", token.id())
                .with("at", now)
                .with("from", address)
                .execute();
        if (token.isNewToAudit(now, address))
            journal.tell(
                    new Actor(
                            token.person().toString(),
                            token.personName(),
                            "token %s %s".formatted(token.name(), address)),
                    token.tenant(),
                    new Subject("Token", token.id()),
                    "used",
                    Message.of("The token %s was used from %s.", token.name(), address));
    }

    private static Token token(Row row) {
        return new Token(
                row.id("id", TokenId::new),
                row.id("tenant", TenantId::new),
                row.text("name"),
                row.id("person", PersonId::new),
                row.text("personName"),
                row.instant("createdAt"),
                row.instantOrNull("expiresAt"),
                row.instantOrNull("lastUsedAt"),
                row.textOrNull("lastUsedFrom"),
                row.instantOrNull("revokedAt"));
    }

    /**
     * A token that works.
     * @param tenant the highest tenant it may work in
     * @param origin for the audit trail
     */
    public record Bearer(PersonId person, TenantId tenant, String origin) {}

    private record Found(
            TokenId id,
            TenantId tenant,
            String name,
            PersonId person,
            String personName,
            @Nullable Instant lastUsedAt,
            @Nullable String lastUsedFrom) {

        static Found of(Row row) {
            return new Found(
                    row.id("id", TokenId::new),
                    row.id("tenant", TenantId::new),
                    row.text("name"),
                    row.id("person", PersonId::new),
                    row.text("personName"),
                    row.instantOrNull("lastUsedAt"),
                    row.textOrNull("lastUsedFrom"));
        }

        boolean isNews(Instant now, String address) {
            return lastUsedAt == null
                    || isElsewhere(address)
                    || !lastUsedAt.plus(UNNOTICED).isAfter(now);
        }

        boolean isNewToAudit(Instant now, String address) {
            return lastUsedAt == null
                    || isElsewhere(address)
                    || !lastUsedAt.truncatedTo(ChronoUnit.DAYS).equals(now.truncatedTo(ChronoUnit.DAYS));
        }

        private boolean isElsewhere(String address) {
            return !address.equals(lastUsedFrom);
        }
    }
}
