package io.linchpin.importers.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files in {@code sample-data} are what the program writes, and follow every rule of the importer. */
class SampleCompanyTests {
    static final Path SAMPLE_DATA = Path.of(System.getProperty("linchpin.root"), "sample-data");
    private static final Path COMPANY = SAMPLE_DATA.resolve("company");
    private static final Set<String> CLASSES = Set.of(
            ("BusinessService ServiceOffering Application ApplicationInstance WebApplication Database DatabaseInstance "
                            + "DatabaseSchema Middleware Queue KubernetesWorkload Namespace VirtualMachine Hypervisor "
                            + "Cluster LoadBalancerPool LoadBalancer Server NetworkDevice Switch Router Firewall AccessPoint "
                            + "Circuit Storage StorageArray StorageVolume SanSwitch PowerFeed Pdu Rack Room Site "
                            + "CloudAccount CloudResource Certificate Domain License Workstation Printer Phone ExternalService")
                    .split(" "));
    private static final Set<String> ROLES =
            Set.of("administrator", "change manager", "CAB member", "agent", "requester", "read-only");

    @Test
    void theFilesInTheProjectAreWhatTheProgramWrites(@TempDir Path folder) throws IOException {
        SampleCompany.main(new String[] {"--out", folder.toString()});
        assertThat(files(folder)).isEqualTo(files(COMPANY)).hasSize(14);
        for (var file : files(folder))
            assertThat(folder.resolve(file)).as(file).hasSameBinaryContentAs(COMPANY.resolve(file));
    }

    @Test
    void theReadmeCountsTheRowsOfEachFile() throws IOException {
        var readme = Files.readString(SAMPLE_DATA.resolve("README.md"));
        for (var file : files(COMPANY))
            assertThat(readme)
                    .contains("| `%s` | %d |"
                            .formatted(file, Graph.read(COMPANY.resolve(file)).size()));
    }

    @Test
    void anotherSeedGivesOtherSerialNumbersButTheSameStructure(@TempDir Path folder) throws IOException {
        SampleCompany.main(new String[] {"--out", folder.toString(), "--seed", "7"});
        assertThat(Files.readString(folder.resolve("meridian-health/cis.csv")))
                .isNotEqualTo(Files.readString(COMPANY.resolve("meridian-health/cis.csv")));
        assertThat(folder.resolve("meridian-health/relationships.csv"))
                .hasSameTextualContentAs(COMPANY.resolve("meridian-health/relationships.csv"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2_041, 2_700, 20_000})
    void theCompanyHasExactlyTheSizeAskedForAndKeepsTheRules(int size, @TempDir Path folder) throws IOException {
        SampleCompany.main(new String[] {"--out", folder.toString(), "--cis", String.valueOf(size)});
        assertThat(Graph.read(folder.resolve("meridian-health/cis.csv"))).hasSize(size);
        assertThat(broken(folder)).isEmpty();
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThatThrownBy(() -> SampleCompany.main(new String[] {"--size", "3"}))
                .hasMessageContaining("--size");
    }

    @Test
    void theSmallSampleKeepsTheRulesAndItsShopSurvivesOneServerButNotTheOther(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("tenants.csv"), "name,parent,folder\nCorner Bakery,,small\n");
        Files.createDirectory(folder.resolve("small"));
        for (var name : List.of("cis.csv", "relationships.csv", "teams.csv", "people.csv"))
            Files.copy(
                    SAMPLE_DATA.resolve("small").resolve(name),
                    folder.resolve("small").resolve(name));
        assertThat(broken(folder)).isEmpty();
        assertThat(Graph.read(folder.resolve("small/cis.csv"))).hasSize(12);
        var graph = new Graph(folder);
        var shop = "Corner Bakery::svc-bread-shop";
        assertThat(graph.impact(Map.of("Corner Bakery::oak", Graph.State.DOWN)).state(shop))
                .isEqualTo(Graph.State.AT_RISK);
        assertThat(graph.impact(Map.of("Corner Bakery::elm", Graph.State.DOWN)).state(shop))
                .isEqualTo(Graph.State.DOWN);
    }

    @Test
    void everyRoleHasSomebodyAndSignInOffersOnlyPeopleWhoExist() throws IOException {
        var people = new HashMap<String, CSVRecord>();
        for (var tenant : Graph.read(COMPANY.resolve("tenants.csv")))
            for (var person : Graph.read(COMPANY.resolve(tenant.get("folder")).resolve("people.csv")))
                assertThat(people.put(person.get("username"), person)).isNull();
        var offered = Graph.read(COMPANY.resolve("sign-in.csv")).stream()
                .map(row -> row.get("username"))
                .toList();
        assertThat(people).containsKeys(offered.toArray(String[]::new));
        people.keySet().retainAll(offered);
        assertThat(people.values().stream()
                        .flatMap(person -> parts(person.get("roles")).stream())
                        .map(role -> role.replace("+", ""))
                        .collect(Collectors.toSet()))
                .isEqualTo(ROLES);
    }

    @Test
    void onlyTheProviderIsSharedAndOnlyInOneDirection() throws IOException {
        for (var tenant : Graph.read(COMPANY.resolve("tenants.csv"))) {
            var rows = Graph.read(COMPANY.resolve(tenant.get("folder")).resolve("relationships.csv"));
            var foreign = rows.stream()
                    .map(row -> row.get("target"))
                    .filter(target -> target.contains("::"))
                    .map(target -> target.substring(0, target.indexOf("::")))
                    .collect(Collectors.toSet());
            assertThat(foreign).isEqualTo(tenant.get("parent").isEmpty() ? Set.of() : Set.of(tenant.get("parent")));
        }
    }

    /** All that the importer would refuse, in words. */
    private static List<String> broken(Path company) throws IOException {
        var broken = new ArrayList<String>();
        var idsByTenant = new HashMap<String, Set<String>>();
        for (var tenant : Graph.read(company.resolve("tenants.csv"))) {
            var folder = company.resolve(tenant.get("folder"));
            var teams = names(folder.resolve("teams.csv"));
            var people = names(folder.resolve("people.csv"));
            idsByTenant.put(tenant.get("name"), items(folder, teams, people, broken));
            for (var person : Graph.read(folder.resolve("people.csv"))) {
                for (var team : parts(person.get("teams")))
                    if (!teams.contains(team)) broken.add("%s is in no team %s".formatted(person.get("name"), team));
                for (var role : parts(person.get("roles")))
                    if (!ROLES.contains(role.replace("+", ""))) broken.add("no role " + role);
            }
            relationships(folder, tenant, idsByTenant, broken);
        }
        return broken;
    }

    private static Set<String> items(Path folder, Set<String> teams, Set<String> people, List<String> broken)
            throws IOException {
        var ids = new HashSet<String>();
        var addresses = new HashSet<String>();
        for (var row : Graph.read(folder.resolve("cis.csv"))) {
            var id = row.get("external_id");
            if (!ids.add(id)) broken.add(id + " twice");
            if (id.contains("::") || id.isBlank() || row.get("name").isBlank()) broken.add(id + " is no id");
            if (!CLASSES.contains(row.get("class"))) broken.add("no class " + row.get("class"));
            if (!Set.of("LIVE", "PLANNED", "RETIRED").contains(row.get("status"))) broken.add(id + " has no status");
            if (!Set.of("production", "staging", "test", "development").contains(row.get("environment")))
                broken.add(id + " has no environment");
            if (!Set.of("", "1", "2", "3", "4").contains(row.get("criticality"))) broken.add(id + " criticality");
            for (var column : List.of("owner", "support_team", "approver")) {
                var name = row.get(column);
                if (!name.isEmpty()
                        && !teams.contains(name)
                        && (column.equals("support_team") || !people.contains(name)))
                    broken.add("%s: no %s %s".formatted(id, column, name));
            }
            if (row.isMapped("ipAddress") && !row.get("ipAddress").isEmpty() && !addresses.add(row.get("ipAddress")))
                broken.add("%s: address %s twice".formatted(id, row.get("ipAddress")));
            for (var cell : row)
                if (cell.matches("(?s)[=+\\-@\t].*") || !cell.equals(cell.strip())) broken.add(id + ": cell " + cell);
        }
        return ids;
    }

    private static void relationships(
            Path folder, CSVRecord tenant, Map<String, Set<String>> idsByTenant, List<String> broken)
            throws IOException {
        var own = idsByTenant.getOrDefault(tenant.get("name"), Set.of());
        var types = Arrays.stream(LinkType.values()).map(Enum::name).collect(Collectors.toSet());
        var triples = new HashSet<List<String>>();
        var minUps = new HashMap<List<String>, String>();
        for (var row : Graph.read(folder.resolve("relationships.csv"))) {
            var at = String.join(" ", row.toList());
            var target = row.get("target").split("::");
            var reachable = target.length == 1
                    ? own
                    : target[0].equals(tenant.get("parent"))
                            ? idsByTenant.getOrDefault(target[0], Set.of())
                            : Set.<String>of();
            if (!own.contains(row.get("source"))) broken.add(at + ": no source");
            if (!reachable.contains(target[target.length - 1])) broken.add(at + ": no target");
            if (row.get("source").equals(row.get("target"))) broken.add(at + ": to itself");
            if (!types.contains(row.get("type")) || types.contains(row.get("group"))) broken.add(at + ": type");
            if (!triples.add(List.of(row.get("source"), row.get("type"), row.get("target"))))
                broken.add(at + ": twice");
            if (row.get("group").isEmpty() != row.get("min_up").isEmpty()) broken.add(at + ": half a group");
            if (row.get("group").isEmpty()) continue;
            if (row.get("type").equals("CONNECTED_TO")) broken.add(at + ": grouped");
            if (!row.get("min_up").matches("[1-9]\\d*%?")) broken.add(at + ": min_up");
            var before = minUps.putIfAbsent(List.of(row.get("source"), row.get("group")), row.get("min_up"));
            if (before != null && !before.equals(row.get("min_up"))) broken.add(at + ": min_up was " + before);
        }
    }

    private static Set<String> names(Path file) throws IOException {
        return Graph.read(file).stream().map(row -> row.get("name")).collect(Collectors.toSet());
    }

    private static List<String> parts(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
    }

    private static Set<String> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
