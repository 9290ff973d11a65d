package io.linchpin.identity;

import static io.linchpin.identity.IdentityQuery.BROWSE_PEOPLE;
import static io.linchpin.identity.IdentityQuery.COUNT_PEOPLE;
import static io.linchpin.identity.IdentityQuery.COUNT_TOP_ADMINISTRATORS;
import static io.linchpin.identity.IdentityQuery.FIND_CREDENTIALS;
import static io.linchpin.identity.IdentityQuery.FIND_PERSON;
import static io.linchpin.identity.IdentityQuery.HOLDS_ELSEWHERE;
import static io.linchpin.identity.IdentityQuery.LIST_PEOPLE;
import static io.linchpin.identity.IdentityQuery.LIST_PEOPLE_BY_USERNAME;
import static io.linchpin.identity.IdentityQuery.SET_PASSWORD;

import io.linchpin.identity.Journal.Subject;
import io.linchpin.shared.Conflict;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.Forbidden;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Message;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.Page;
import io.linchpin.shared.Row;
import io.linchpin.shared.TenantId;
import io.linchpin.shared.UseCase;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.stereotype.Service;

/** Who works here, and their passwords. */
@Service
public class People {
    private final Cypher cypher;
    private final Neo4jTemplate store;
    private final Passwords passwords;
    private final Journal journal;

    People(Cypher cypher, Neo4jTemplate store, Passwords passwords, Journal journal) {
        this.cypher = cypher;
        this.store = store;
        this.passwords = passwords;
        this.journal = journal;
    }

    @UseCase(readOnly = true)
    public Page<Person> list(CurrentUser user, PersonFilter filter, int limit, @Nullable String cursor) {
        var after = Page.position(cursor, 2);
        var found = filtered(LIST_PEOPLE, user, filter)
                .with("afterName", after.getFirst())
                .with("afterId", after.getLast())
                .with("limit", Page.limit(limit) + 1)
                .list(People::person);
        return Page.of(
                found,
                limit,
                last -> List.of(last.name().toLowerCase(Locale.ROOT), last.id().toString()));
    }

    /** The same people from any place of the list on, with their roles and teams: for a list that scrolls. */
    @UseCase(readOnly = true)
    public List<PersonSummary> browse(CurrentUser user, PersonFilter filter, int offset, int limit) {
        return filtered(BROWSE_PEOPLE, user, filter)
                .with("offset", offset)
                .with("limit", limit)
                .list(People::summary);
    }

    @UseCase(readOnly = true)
    public int count(CurrentUser user, PersonFilter filter) {
        return filtered(COUNT_PEOPLE, user, filter)
                .one(row -> row.number("people"))
                .orElse(0);
    }

    private Cypher.Statement filtered(IdentityQuery query, CurrentUser user, PersonFilter filter) {
        var administered = user.tenants(Right.ADMINISTER);
        return cypher.run(query)
                .with("tenants", administered)
                .with("homes", filter.tenant() == null ? administered : Set.of(filter.tenant()))
                .with("text", filter.text().strip().toLowerCase(Locale.ROOT))
                .with("active", filter.active())
                .with("role", filter.role())
                .with("team", filter.team());
    }

    /** Anybody may look at themselves, administrators at those of their tenants. */
    @UseCase(readOnly = true)
    public Person get(CurrentUser user, PersonId id) {
        return seen(user, id);
    }

    /** Ids by user name in small letters; who is not found is missing from the answer. */
    @UseCase(readOnly = true)
    public Map<String, PersonId> byUsername(CurrentUser user, Collection<String> usernames) {
        return cypher
                .run(LIST_PEOPLE_BY_USERNAME)
                .with("tenants", user.tenants())
                .with(
                        "usernames",
                        usernames.stream()
                                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                                .toList())
                .list(row -> Map.entry(row.text("username"), row.id("id", PersonId::new)))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @param person without a version; can sign in once they have a password and a role */
    @UseCase
    public Person create(CurrentUser user, Person person) {
        user.require(Right.ADMINISTER, person.tenant());
        requireFreeUsername(person);
        var saved = store.save(person);
        journal.tell(
                user.actor(),
                saved.tenant(),
                about(saved.id()),
                "created",
                Message.of("%s was added as %s.", saved.name(), saved.username()),
                Map.of(),
                told(saved));
        return saved;
    }

    /** @param person as read, with what shall change; everybody may change their own name, e-mail, title, zone and language */
    @UseCase
    public Person update(CurrentUser user, Person person) {
        var before = seen(user, person.id());
        var administers = user.may(Right.ADMINISTER, before.tenant());
        Versions.require(before.version(), person.version(), Message.verbatim(before.name()));
        if (!person.tenant().equals(before.tenant()))
            throw Invalid.field(
                    "tenant", person.tenant().toString(), "A person stays in the tenant they were added to.");
        if (!administers && (!person.username().equals(before.username()) || person.active() != before.active()))
            throw new Forbidden("Only an administrator changes user names and who is active.");
        if (!person.username().equals(before.username())) requireFreeUsername(person);
        if (before.active() && !person.active()) requireCanGo(user, before);
        return saved(user, before, person, "changed", Message.of("%s was changed.", person.name()));
    }

    /** They cannot sign in any more and their tokens stop working at once; history keeps naming them. */
    @UseCase
    public Person deactivate(CurrentUser user, PersonId id) {
        var before = administered(user, id);
        if (!before.active()) return before;
        requireCanGo(user, before);
        return saved(
                user,
                before,
                before.withActive(false),
                "deactivated",
                Message.of("%s can no longer sign in.", before.name()));
    }

    @UseCase
    public Person activate(CurrentUser user, PersonId id) {
        var before = administered(user, id);
        if (before.active()) return before;
        return saved(
                user, before, before.withActive(true), "activated", Message.of("%s can sign in again.", before.name()));
    }

    /**
     * By an administrator, who need not know the old one.
     * @throws Forbidden when the person also holds roles that the caller does not administer: with the password they would be theirs
     */
    @UseCase
    public void setPassword(CurrentUser user, PersonId id, String password) {
        var person = administered(user, id);
        requireAllOf(user, person);
        keepPassword(user, person, passwords.hash(password));
    }

    /** Makes one up, to be told to the person. @return the password, which nobody can read again */
    @UseCase
    public String makePassword(CurrentUser user, PersonId id) {
        var password = Secrets.password();
        setPassword(user, id, password);
        return password;
    }

    /** By the person. @throws Invalid if {@code old} is wrong */
    @UseCase
    public void changePassword(CurrentUser user, String old, String password) {
        var person = seen(user, user.id());
        var hash = cypher.run(FIND_CREDENTIALS)
                .with("username", person.username())
                .one(row -> row.textOr("hash", ""))
                .orElse("");
        if (hash.isEmpty() || !passwords.matches(old, hash))
            throw Invalid.field("old", "", "This is not the present password.");
        keepPassword(user, person, passwords.hash(password));
    }

    private void requireAllOf(CurrentUser user, Person person) {
        var elsewhere = cypher.run(HOLDS_ELSEWHERE)
                .with("person", person.id())
                .with("administered", user.tenants(Right.ADMINISTER))
                .one(row -> row.truth("holds"))
                .orElse(false);
        if (elsewhere)
            throw new Forbidden(
                    "%s also has roles elsewhere. Only who administers all of that can set their password.",
                    person.name());
    }

    private Person saved(CurrentUser user, Person before, Person after, String action, Message headline) {
        var saved = store.save(after);
        journal.tell(user.actor(), saved.tenant(), about(saved.id()), action, headline, told(before), told(saved));
        return saved;
    }

    private void keepPassword(CurrentUser user, Person person, String hash) {
        cypher.run(SET_PASSWORD)
                .with("tenant", person.tenant())
                .with("person", person.id())
                .with("hash", hash)
                .execute();
        journal.tell(
                user.actor(),
                person.tenant(),
                about(person.id()),
                "password set",
                Message.of("%s has a new password.", person.name()));
    }

    Person seen(CurrentUser user, PersonId id) {
        return cypher.run(FIND_PERSON)
                .with("tenants", user.tenants(Right.ADMINISTER))
                .with("self", user.id())
                .with("person", id)
                .one(People::person)
                .orElseThrow(() -> NotFound.of(id, "person"));
    }

    Person administered(CurrentUser user, PersonId id) {
        var person = seen(user, id);
        user.require(Right.ADMINISTER, person.tenant());
        return person;
    }

    private void requireFreeUsername(Person person) {
        var taken = cypher.run(FIND_CREDENTIALS)
                .with("username", person.username())
                .one(row -> row.text("id"))
                .filter(id -> !id.equals(person.id().toString()));
        if (taken.isPresent())
            throw Invalid.field("username", person.username(), "This user name is taken. Choose another.");
    }

    private void requireCanGo(CurrentUser user, Person person) {
        if (person.id().equals(user.id()))
            throw new Conflict("Nobody blocks themselves; another administrator can do it.");
        requireAnotherAdministrator(person);
    }

    // Else nobody could ever administer the installation again.
    void requireAnotherAdministrator(Person person) {
        var others = cypher.run(COUNT_TOP_ADMINISTRATORS)
                .with("except", person.id())
                .one(row -> row.number("administrators"))
                .orElse(0);
        if (others == 0) throw new Conflict("%s is the last one who can administer everything.", person.name());
    }

    static Person person(Row row) {
        return new Person(
                row.id("id", PersonId::new),
                row.id("tenant", TenantId::new),
                row.text("name"),
                row.text("username"),
                row.textOrNull("email"),
                row.textOrNull("title"),
                row.text("timeZone"),
                row.text("language"),
                row.truth("active"),
                row.longNumber("version"));
    }

    private static PersonSummary summary(Row row) {
        return new PersonSummary(
                person(row),
                row.truth("hasPassword"),
                row.rows("grants").stream().map(Roles::grant).toList(),
                row.texts("teams"));
    }

    private static Map<String, @Nullable Object> told(Person person) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("name", person.name());
        told.put("username", person.username());
        told.put("email", person.email());
        told.put("title", person.title());
        told.put("timeZone", person.timeZone());
        told.put("language", person.language());
        told.put("active", person.active());
        return told;
    }

    static Subject about(PersonId id) {
        return new Subject("Person", id);
    }
}
