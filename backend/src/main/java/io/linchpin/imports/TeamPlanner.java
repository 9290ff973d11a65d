package io.linchpin.imports;

import io.linchpin.identity.Roster;
import io.linchpin.identity.TeamId;
import io.linchpin.imports.PlannedRow.PlannedTeam;
import io.linchpin.imports.UploadRow.TeamRow;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Message;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares rows of teams with those there are. A team is known by its name, without regard to case. */
@Component
class TeamPlanner {
    private final RosterIndex roster;

    TeamPlanner(RosterIndex roster) {
        this.roster = roster;
    }

    void plan(PlanContext context, Parties parties, List<TeamRow> batch) {
        var names = batch.stream().map(TeamRow::name).toList();
        var stored = roster.teams(context.user, context.tenant(), names);
        for (var row : batch)
            if (context.countsAlone(context.teams, claim(row), row.origin(), "name", row.name(), Message.of("team")))
                plan(context, parties, row, stored.get(RosterIndex.key(row.name())));
    }

    static Fingerprint claim(TeamRow row) {
        return Fingerprint.of(RosterIndex.key(row.name()));
    }

    static Fingerprint content(TeamRow row) {
        return Fingerprint.of(row.name() + "\u0000" + row.email() + "\u0000" + row.description());
    }

    static TeamId newId(PlanContext context, String name) {
        return new TeamId(Fingerprint.of(context.run.id() + " team " + RosterIndex.key(name))
                .uuid());
    }

    private static void plan(PlanContext context, Parties parties, TeamRow row, Roster.@Nullable TeamEntry stored) {
        if (row.name().isBlank()) {
            context.refuse(row.origin(), List.of(FieldError.of("name", row.name(), "A team needs a name.")));
            return;
        }
        var id = stored == null ? newId(context, row.name()) : stored.id();
        parties.add(id, row.name());
        var changes = new LinkedHashMap<String, Change>();
        if (stored == null) changes.put("name", new Change(null, row.name()));
        Texts.compare(changes, "email", stored == null ? null : stored.email(), row.email());
        Texts.compare(changes, "description", stored == null ? null : stored.description(), row.description());
        if (changes.isEmpty()) context.same(RowKind.TEAMS);
        else
            context.plan(
                    RowKind.TEAMS,
                    PlanStore.Stream.TEAMS,
                    new PlannedTeam(
                            row.origin().file(),
                            row.origin().line(),
                            new Roster.TeamEntry(
                                    id,
                                    row.name(),
                                    Texts.kept(row.email(), stored == null ? null : stored.email()),
                                    Texts.kept(row.description(), stored == null ? null : stored.description())),
                            stored == null,
                            changes));
    }

    /** The reverse of {@link #texts}. */
    static Roster.TeamEntry entry(TeamId id, Map<String, @Nullable String> texts) {
        return new Roster.TeamEntry(
                id, Objects.requireNonNullElse(texts.get("name"), ""), texts.get("email"), texts.get("description"));
    }

    /** As {@link Texts#compare} compares them. */
    static Map<String, @Nullable String> texts(Roster.TeamEntry team) {
        var texts = new HashMap<String, @Nullable String>();
        texts.put("name", team.name());
        texts.put("email", team.email());
        texts.put("description", team.description());
        return texts;
    }
}
