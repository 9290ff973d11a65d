package io.linchpin.imports;

import io.linchpin.identity.PersonId;
import io.linchpin.identity.Right;
import io.linchpin.identity.Role;
import io.linchpin.identity.Roster;
import io.linchpin.imports.PlannedRow.PlannedPerson;
import io.linchpin.imports.UploadRow.PersonRow;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares rows of people with those there are. A person is known by the user name, which is unique in the installation. */
@Component
class PeoplePlanner {
    private static final String DEFAULT_ZONE = "UTC";
    private static final String DEFAULT_LANGUAGE = "en";

    private final RosterIndex known;
    private final Roster roster;

    PeoplePlanner(RosterIndex known, Roster roster) {
        this.known = known;
        this.roster = roster;
    }

    void plan(PlanContext context, Parties parties, List<PersonRow> batch) {
        var usernames =
                batch.stream().map(row -> RosterIndex.key(row.username())).toList();
        var stored = known.people(context.user, context.tenant(), usernames);
        var taken = roster.takenElsewhere(context.user, context.tenant(), usernames);
        parties.prepare(batch.stream()
                .flatMap(row -> row.teams() == null ? java.util.stream.Stream.empty() : row.teams().stream())
                .toList());
        for (var row : batch) {
            if (!context.countsAlone(
                    context.people, claim(row), row.origin(), "username", row.username(), Message.of("user name")))
                continue;
            var errors = errors(context, parties, row);
            if (taken.contains(RosterIndex.key(row.username())))
                errors.add(FieldError.of("username", row.username(), "This user name is taken. Choose another one."));
            if (errors.isEmpty()) plan(context, parties, row, stored.get(RosterIndex.key(row.username())));
            else context.refuse(row.origin(), errors);
        }
    }

    static Fingerprint claim(PersonRow row) {
        return Fingerprint.of(RosterIndex.key(row.username()));
    }

    /** Of all that the row says, but not of where it stands. */
    static Fingerprint content(PersonRow row) {
        var nowhere = new RowOrigin(row.origin().kind(), "", 0, List.of());
        return Fingerprint.of(new PersonRow(
                        nowhere,
                        row.name(),
                        row.username(),
                        row.email(),
                        row.title(),
                        row.teams(),
                        row.roles(),
                        row.timeZone(),
                        row.language())
                .toString());
    }

    private static void plan(PlanContext context, Parties parties, PersonRow row, Roster.@Nullable PersonEntry stored) {
        var id = stored == null ? newId(context, row) : stored.id();
        parties.add(id, row.username(), row.name());
        var changes = new LinkedHashMap<String, Change>();
        Texts.compare(changes, "name", stored == null ? null : stored.name(), row.name());
        Texts.compare(changes, "email", stored == null ? null : stored.email(), row.email());
        Texts.compare(changes, "title", stored == null ? null : stored.title(), row.title());
        Texts.compare(changes, "time_zone", stored == null ? null : stored.timeZone(), zone(row, stored));
        Texts.compare(changes, "language", stored == null ? null : stored.language(), language(row, stored));
        compare(changes, "teams", stored == null ? List.of() : stored.teams(), row.teams());
        compare(changes, "roles", stored == null ? List.of() : stored.roles(), row.roles());
        if (changes.isEmpty()) {
            context.same(RowKind.PEOPLE);
            return;
        }
        var entry = new Roster.PersonEntry(
                id,
                row.name(),
                RosterIndex.key(row.username()),
                Texts.kept(row.email(), stored == null ? null : stored.email()),
                Texts.kept(row.title(), stored == null ? null : stored.title()),
                zone(row, stored),
                language(row, stored),
                row.teams() == null ? (stored == null ? List.of() : stored.teams()) : row.teams(),
                row.roles() == null ? (stored == null ? List.of() : stored.roles()) : roles(row));
        context.plan(
                RowKind.PEOPLE,
                PlanStore.Stream.PEOPLE,
                new PlannedPerson(row.origin().file(), row.origin().line(), entry, stored == null, changes));
    }

    private static List<FieldError> errors(PlanContext context, Parties parties, PersonRow row) {
        var errors = new ArrayList<FieldError>();
        if (row.name().isBlank()) errors.add(FieldError.of("name", row.name(), "A person needs a name."));
        if (!RosterIndex.key(row.username()).matches("[^\\s\\p{Cntrl}]{1,100}"))
            errors.add(FieldError.of(
                    "username", row.username(), "A person needs a user name: 1 to 100 characters, no spaces."));
        for (var team : row.teams() == null ? List.<String>of() : row.teams())
            if (parties.team(team).isEmpty())
                errors.add(FieldError.of(
                        "teams", team, parties.suggestion(Message.of("There is no team of that name."), team)));
        for (var role : row.roles() == null ? List.<String>of() : row.roles()) check(context, role, errors);
        return errors;
    }

    private static void check(PlanContext context, String text, List<FieldError> errors) {
        if (Arrays.stream(Role.values())
                .noneMatch(role -> role.name().equals(role(text).replace("+", ""))))
            errors.add(FieldError.of("roles", text, "A role is one of %s.", Texts.list(Role.class)));
        else if (!context.user.may(Right.ADMINISTER))
            errors.add(FieldError.of("roles", text, "Only an administrator gives roles."));
    }

    private static List<String> roles(PersonRow row) {
        return row.roles() == null
                ? List.of()
                : row.roles().stream().map(PeoplePlanner::role).toList();
    }

    /** {@code "CAB member +"} becomes {@code "CAB_MEMBER+"}. */
    private static String role(String text) {
        return text.strip().toUpperCase(Locale.ROOT).replace(" +", "+").replaceAll("[\\s-]+", "_");
    }

    private static void compare(
            Map<String, Change> changes, String field, List<String> before, @Nullable List<String> after) {
        if (after == null) return;
        var wanted =
                field.equals("roles") ? after.stream().map(PeoplePlanner::role).toList() : after;
        if (!new TreeSet<>(before).equals(new TreeSet<>(wanted)))
            changes.put(field, new Change(list(before), String.join("; ", wanted)));
    }

    private static String zone(PersonRow row, Roster.@Nullable PersonEntry stored) {
        var zone = Texts.kept(row.timeZone(), stored == null ? null : stored.timeZone());
        return zone == null ? DEFAULT_ZONE : zone;
    }

    private static String language(PersonRow row, Roster.@Nullable PersonEntry stored) {
        var language = Texts.kept(row.language(), stored == null ? null : stored.language());
        return language == null ? DEFAULT_LANGUAGE : language;
    }

    private static PersonId newId(PlanContext context, PersonRow row) {
        return new PersonId(Fingerprint.of(context.run.id() + " person " + RosterIndex.key(row.username()))
                .uuid());
    }

    /** As they are compared. */
    static Map<String, @Nullable String> texts(Roster.PersonEntry person) {
        var texts = new HashMap<String, @Nullable String>();
        texts.put("name", person.name());
        texts.put("email", person.email());
        texts.put("title", person.title());
        texts.put("time_zone", person.timeZone());
        texts.put("language", person.language());
        texts.put("teams", list(person.teams()));
        texts.put("roles", list(person.roles()));
        return texts;
    }

    /** The reverse of {@link #texts}. @param person who it is, by id and user name */
    static Roster.PersonEntry entry(Roster.PersonEntry person, Map<String, @Nullable String> texts) {
        return new Roster.PersonEntry(
                person.id(),
                Objects.requireNonNullElse(texts.get("name"), person.name()),
                person.username(),
                texts.get("email"),
                texts.get("title"),
                Objects.requireNonNullElse(texts.get("time_zone"), DEFAULT_ZONE),
                Objects.requireNonNullElse(texts.get("language"), DEFAULT_LANGUAGE),
                names(texts.get("teams")),
                names(texts.get("roles")));
    }

    private static List<String> names(@Nullable String list) {
        return list == null ? List.of() : List.of(list.split("; "));
    }

    private static @Nullable String list(List<String> names) {
        return names.isEmpty() ? null : names.stream().sorted().collect(Collectors.joining("; "));
    }
}
