package io.linchpin.importers.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes UTF-8 files with commas and line feeds, the same on every system. */
final class CompanyFiles {
    private static final List<String> CI_COLUMNS = List.of(
            "class",
            "name",
            "external_id",
            "status",
            "environment",
            "criticality",
            "owner",
            "support_team",
            "approver");

    private final Path folder;

    CompanyFiles(Path folder) {
        this.folder = folder;
    }

    /** @param parent empty for the top */
    record Tenant(String name, String parent) {
        String folder() {
            return name.toLowerCase(Locale.ROOT).replace(' ', '-');
        }
    }

    /** In the order in which they can be loaded: a tenant after the one above it. */
    void tenants(List<Tenant> tenants) throws IOException {
        write(
                folder.resolve("tenants.csv"),
                List.of("name", "parent", "folder"),
                tenants.stream()
                        .map(tenant -> List.of(tenant.name(), tenant.parent(), tenant.folder()))
                        .toList());
    }

    void signIn(List<SignIn.Choice> choices) throws IOException {
        write(
                folder.resolve("sign-in.csv"),
                List.of("username", "does", "does_de"),
                choices.stream()
                        .map(choice -> List.of(choice.username(), choice.does(), choice.doesInGerman()))
                        .toList());
    }

    void tenant(Tenant tenant, Inventory inventory, Staff staff) throws IOException {
        var own = folder.resolve(tenant.folder());
        var columns = new ArrayList<>(CI_COLUMNS);
        for (var attribute : Attribute.values()) columns.add(attribute.column());
        write(
                own.resolve("cis.csv"),
                columns,
                inventory.items().stream().map(CompanyFiles::cells).toList());
        write(
                own.resolve("relationships.csv"),
                List.of("source", "type", "target", "group", "min_up"),
                inventory.links().stream()
                        .map(link ->
                                List.of(link.source(), link.type().name(), link.target(), link.group(), link.minUp()))
                        .toList());
        write(
                own.resolve("teams.csv"),
                List.of("name", "email", "description"),
                staff.teams().stream()
                        .map(team -> List.of(team.name(), team.email(), team.description()))
                        .toList());
        write(
                own.resolve("people.csv"),
                List.of("name", "username", "email", "title", "teams", "roles", "time_zone", "language"),
                staff.people().stream()
                        .map(person -> List.of(
                                person.name(),
                                person.username(),
                                person.email(),
                                person.title(),
                                person.teams(),
                                person.roles(),
                                person.timeZone(),
                                person.language()))
                        .toList());
    }

    private static List<String> cells(Item item) {
        var cells = new ArrayList<>(List.of(
                item.ciClass(),
                item.name(),
                item.externalId(),
                item.status(),
                item.environment(),
                item.criticality(),
                item.owner(),
                item.supportTeam(),
                item.approver()));
        Arrays.stream(Attribute.values())
                .map(attribute -> item.attributes().getOrDefault(attribute, ""))
                .forEach(cells::add);
        return cells;
    }

    private static void write(Path file, List<String> columns, List<List<String>> rows) throws IOException {
        Files.createDirectories(file.getParent());
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write(line(columns));
            for (var row : rows) writer.write(line(row));
        }
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CompanyFiles::quotedIfNeeded).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quotedIfNeeded(String cell) {
        var needed = cell.contains(",") || cell.contains("\"") || cell.contains("\n");
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
