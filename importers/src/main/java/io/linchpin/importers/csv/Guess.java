package io.linchpin.importers.csv;

import io.linchpin.imports.RowKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file probably mean, judged by their headers alone, as a first draft of a mapping.
 * @param columns in the order of the file
 */
public record Guess(RowKind kind, List<GuessedColumn> columns) {
    /** From the surest to the least sure. */
    public enum Confidence {
        /** The header is the name of the field. */
        SAME_NAME,
        /** The header is a usual word for it, in English, German or another product. */
        SYNONYM,
        /** The header has such a word in it. */
        WORD,
        /** Nothing points anywhere: an attribute, where the file can have some. */
        NONE
    }

    /** @param target a field, or {@code attributes.name}; null when the file has no use for the column */
    public record GuessedColumn(String column, @Nullable String target, Confidence confidence) {}

    private static final Map<RowKind, Map<String, List<String>>> SYNONYMS = Map.of(
            RowKind.CIS,
            Map.of(
                    "class",
                            words(
                                    "type, ci class, ci type, category, kind, asset type, device type, sys class name, finalclass, klasse, typ, kategorie"),
                    "name",
                            words(
                                    "hostname, host name, host, display name, ci name, device name, server name, asset name, label, fqdn, bezeichnung"),
                    "external_id",
                            words(
                                    "id, external id, sys id, asset id, ci id, uuid, guid, asset tag, inventory number, key, correlation id, inventarnummer"),
                    "status",
                            words(
                                    "state, install status, lifecycle, life cycle status, operational status, move2production, zustand"),
                    "environment", words("env, stage, used for, deployment, umgebung"),
                    "criticality", words("business criticality, importance, tier, kritikalität, kritikalitaet"),
                    "owner",
                            words(
                                    "owned by, business owner, responsible, managed by, besitzer, verantwortlich, eigentümer"),
                    "support_team",
                            words(
                                    "support team, support group, supported by, assignment group, team, squad, technikergruppe"),
                    "approver", words("approval group, change approver, change group, change control, genehmiger")),
            RowKind.RELATIONSHIPS,
            Map.of(
                    "source", words("source ci, ci source, from, parent, dependent, upstream ci, quelle, von"),
                    "type",
                            words(
                                    "relation, relation type, relationship, relationship type, rel type, beziehung, beziehungstyp"),
                    "target", words("target ci, ci target, to, child, related ci, ziel, nach"),
                    "group", words("redundancy group, cluster group, gruppe"),
                    "min_up", words("min up, minimum, needed, required")),
            RowKind.TEAMS,
            Map.of(
                    "name", words("team, team name, group, group name, gruppe"),
                    "email", words("e mail, mail, email address"),
                    "description", words("about, notes, beschreibung")),
            RowKind.PEOPLE,
            Map.of(
                    "name", words("full name, display name, person, realname"),
                    "username", words("user name, user id, login, account, user, benutzer, benutzername"),
                    "email", words("e mail, mail, email address"),
                    "title", words("job title, position, function, titel"),
                    "teams", words("team, groups, group, gruppen"),
                    "roles", words("role, rolle, rollen"),
                    "time_zone", words("time zone, timezone, tz, zeitzone"),
                    "language", words("lang, locale, sprache")));

    public Guess {
        columns = List.copyOf(columns);
    }

    private static List<String> words(String list) {
        return Arrays.asList(list.split(", "));
    }

    /** Guesses the kind of the file as well. */
    public static Guess of(List<String> header) {
        return of(kind(header), header);
    }

    public static Guess of(RowKind kind, List<String> header) {
        var targets = new HashMap<Integer, GuessedColumn>();
        var taken = new HashSet<String>();
        for (var confidence : List.of(Confidence.SAME_NAME, Confidence.SYNONYM, Confidence.WORD))
            for (int i = 0; i < header.size(); i++) {
                var field = targets.containsKey(i) ? null : field(kind, header.get(i), confidence, taken);
                if (field == null) continue;
                taken.add(field);
                targets.put(i, new GuessedColumn(header.get(i), field, confidence));
            }
        var columns = new ArrayList<GuessedColumn>();
        for (int i = 0; i < header.size(); i++) {
            var rest = kind == RowKind.CIS ? "attributes." + Attributes.nameOf(header.get(i), i + 1) : null;
            columns.add(targets.getOrDefault(i, new GuessedColumn(header.get(i), rest, Confidence.NONE)));
        }
        return new Guess(kind, columns);
    }

    private static @Nullable String field(RowKind kind, String header, Confidence confidence, Set<String> taken) {
        var text = plain(header);
        for (var field : FileMapping.fields(kind)) {
            if (taken.contains(field)) continue;
            var words = SYNONYMS.getOrDefault(kind, Map.of()).getOrDefault(field, List.of());
            boolean matches =
                    switch (confidence) {
                        case SAME_NAME -> text.equals(plain(field));
                        case SYNONYM -> words.contains(text);
                        case WORD ->
                            hasWord(text, plain(field)) || words.stream().anyMatch(word -> hasWord(text, word));
                        case NONE -> false;
                    };
            if (matches) return field;
        }
        return null;
    }

    private static boolean hasWord(String text, String word) {
        return word.length() > 2 && (" " + text + " ").contains(" " + word + " ");
    }

    private static String plain(String header) {
        return Cells.header(header.replaceAll("([a-z])([A-Z])", "$1 $2").replaceAll("[_\\-.:/]", " "))
                .toLowerCase(Locale.ROOT);
    }

    private static RowKind kind(List<String> header) {
        if (surely(RowKind.RELATIONSHIPS, header).containsAll(Set.of("source", "target"))) return RowKind.RELATIONSHIPS;
        if (surely(RowKind.PEOPLE, header).contains("username")) return RowKind.PEOPLE;
        boolean likeTeams = surely(RowKind.TEAMS, header).size() == header.size() && header.size() > 1;
        return likeTeams && surely(RowKind.TEAMS, header).contains("name") ? RowKind.TEAMS : RowKind.CIS;
    }

    private static Set<String> surely(RowKind kind, List<String> header) {
        var found = new HashSet<String>();
        for (var column : of(kind, header).columns())
            if (column.confidence().compareTo(Confidence.SYNONYM) <= 0 && column.target() != null)
                found.add(column.target());
        return found;
    }

    /** The guess as a mapping of its kind of file, to be looked over; columns of the right name need no rule. */
    public FileMapping mapping() {
        var fields = new TreeMap<String, Rule>();
        var attributes = new LinkedHashMap<String, Rule>();
        for (var column : columns) {
            var target = column.target();
            if (target == null
                    || column.confidence() == Confidence.SAME_NAME
                            && Columns.key(column.column()).equals(target)) continue;
            if (target.startsWith("attributes."))
                attributes.put(target.substring("attributes.".length()), Rule.column(column.column()));
            else fields.put(target, Rule.column(column.column()));
        }
        var ignored = columns.stream()
                .filter(column -> column.target() == null)
                .map(GuessedColumn::column)
                .toList();
        return new FileMapping(DialectChoice.RECOGNISE, fields, attributes, ignored, Map.of(), List.of());
    }
}
