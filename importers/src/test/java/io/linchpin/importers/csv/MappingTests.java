package io.linchpin.importers.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.linchpin.importers.csv.FileMapping.TypeName;
import io.linchpin.importers.csv.Mapping.UnknownColumns;
import io.linchpin.imports.RowKind;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTests {
    private static final String EVERYTHING = """
            description: Everything a mapping can say
            empty: keep
            create: [teams]
            unknownColumns: refuse
            cis:
              format: {encoding: windows-1252, delimiter: ;, quote: none}
              external_id: {column: Asset, prefix: "asset:"}
              name: {columns: [Host, Domain], join: .}
              class:
                column: Kind
                values: {srv: Server, "": {constant: Workstation}, box: {column: Role, values: {lb: LoadBalancer}, otherwise: Server}}
                otherwise: ExternalService
              status: {column: Status, values: {no: RETIRED, 1: LIVE, null: PLANNED}, default: LIVE}
              owner: {column: Path, split: /, part: -1}
              attributes: {serialNumber: Serial, rack: {constant: R1}}
              ignore: [Notes, Row No.]
              only: [{column: State, isNot: [stolen, 8]}, {column: Host, empty: false}, {column: Host, matches: "^srv"}]
              environment:
                cases:
                  - {if: {column: Host, matches: "-p[0-9]+$"}, then: production}
                  - {if: [{column: Domain, is: test.org}, {column: Path, empty: false}], then: {column: Path, extract: "^([a-z]+)/"}}
                otherwise: development
              approver: {column: Path, extract: "(?P<team>[a-z]+)$", as: "team ${team}"}
            relationships:
              source: parent
              types:
                Depends on: DEPENDS_ON
                Runs: {type: RUNS_ON, turned: true}
            people:
              username: Login
            files:
              - name: cables
                file: "*cable*.csv"
                relationships: {source: Device A, type: {constant: CONNECTED_TO}, target: Device B}
              - name: devices
                columns: [Name, Role]
                cis:
                  - {name: Name, class: Role}
                  - {name: Rack, class: {constant: Rack}, only: {column: Rack, empty: false}}
                relationships: {source: Name, type: {constant: LOCATED_IN}, target: Rack}
            """;

    @Test
    void aMappingIsReadAsItIsWritten() {
        var mapping = Mapping.parse(EVERYTHING);
        assertThat(mapping.emptyKeeps()).isTrue();
        assertThat(mapping.createTeams()).isTrue();
        assertThat(mapping.unknownColumns()).isEqualTo(UnknownColumns.REFUSE);
        var cis = mapping.of(RowKind.CIS);
        assertThat(cis.format()).isEqualTo(new DialectChoice("windows-1252", ";", "none"));
        assertThat(cis.fields().get("name"))
                .isEqualTo(new Rule.FromColumns(
                        new Rule.Text(List.of("Host", "Domain"), ".", null, null), Rule.Translation.NONE, "", null));
        assertThat(cis.fields().get("status")).isInstanceOfSatisfying(Rule.FromColumns.class, rule -> assertThat(
                        rule.translation().values())
                .containsExactly(
                        Map.entry("no", new Rule.Constant("RETIRED")),
                        Map.entry("1", new Rule.Constant("LIVE")),
                        Map.entry("null", new Rule.Constant("PLANNED"))));
        assertThat(cis.ignored()).containsExactly("Notes", "Row No.");
        assertThat(mapping.of(RowKind.RELATIONSHIPS).types())
                .containsEntry("Runs", new TypeName("RUNS_ON", true))
                .containsEntry("Depends on", new TypeName("DEPENDS_ON", false));
        assertThat(mapping.of(RowKind.TEAMS)).isEqualTo(FileMapping.DEFAULT);
        assertThat(cis.only())
                .extracting(Condition::words)
                .containsExactly("State is not stolen or 8", "Host is not empty", "Host matches ^srv");
        assertThat(mapping.known()).extracting(KnownFile::name).containsExactly("cables", "devices");
        assertThat(mapping.known().getLast().readings())
                .extracting(Reading::path, Reading::takesRest)
                .containsExactly(
                        tuple("files.devices.cis", true),
                        tuple("files.devices.cis.2", false),
                        tuple("files.devices.relationships", false));
    }

    @Test
    void aFileIsRecognisedByItsNameOrItsColumns() {
        var mapping = Mapping.parse(EVERYTHING);
        var devices = List.of("NAME", "role", "Serial");
        assertThat(paths(mapping.readings("Devices.csv", RowKind.TEAMS, devices)))
                .containsExactly("files.devices.cis", "files.devices.cis.2", "files.devices.relationships");
        assertThat(paths(mapping.readings("netbox_Cables.csv", null, devices)))
                .containsExactly("files.cables.relationships");
        assertThat(paths(mapping.readings("people.csv", null, List.of("name", "username"))))
                .containsExactly("people");
        assertThat(paths(mapping.readings("x.csv", RowKind.TEAMS, List.of("name", "username"))))
                .containsExactly("teams");
    }

    private static List<String> paths(List<Reading> readings) {
        return readings.stream().map(Reading::path).toList();
    }

    @Test
    void writingAndReadingChangesNothing() {
        var mapping = Mapping.parse(EVERYTHING);
        assertThat(Mapping.parse(mapping.yaml())).isEqualTo(mapping);
        assertThat(Mapping.parse(Mapping.DEFAULT.yaml())).isEqualTo(Mapping.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({"netbox", "govuk"})
    void aShippedMappingSurvivesWritingAndReading(String source) {
        var mapping = ShippedMappings.find(source).orElseThrow();
        assertThat(Mapping.parse(mapping.yaml())).isEqualTo(mapping);
    }

    @ParameterizedTest
    @CsvSource({"acme", "../application", "mapping.schema", "''"})
    void aSourceWithoutAShippedMappingHasNone(String source) {
        assertThat(ShippedMappings.find(source)).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnceWithLineAndKey() {
        var yaml = """
                empty: maybe
                create: [teams, sites]
                cis:
                  name:
                    constant: x
                    column: y
                  clazz: Kind
                  status: {column: Status, split: ","}
                  owner: {join: "-"}
                  attributes:
                    serial number: Serial
                  format:
                    encoding: klingon
                  environment: {column: Env, extract: "(a", prefix: x}
                  approver: {column: Who, extract: "(a)", as: "$2"}
                  support_team: {cases: {if: {column: A, is: b, empty: true}, then: c}}
                  criticality: {cases: [{then: 1}]}
                  only: {column: Host, matches: "(?=x)"}
                relationships:
                  types:
                    Runs: {type: runs on, turned: perhaps}
                colour: blue
                files:
                  - {name: Racks, cis: {name: Rack}}
                  - {name: power, file: "[", columns: [Feed]}
                  - {name: power, columns: [Feed], cis: {format: {quote: none}}}
                """;
        assertThatThrownBy(() -> Mapping.parse(yaml)).isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.errors())
                .extracting(FieldError::row, FieldError::field)
                .containsExactlyInAnyOrder(
                        tuple(1L, "empty"),
                        tuple(2L, "create"),
                        tuple(6L, "cis.name.column"),
                        tuple(7L, "cis.clazz"),
                        tuple(8L, "cis.status.split"),
                        tuple(9L, "cis.owner"),
                        tuple(11L, "cis.attributes.serial number"),
                        tuple(13L, "cis.format.encoding"),
                        tuple(14L, "cis.environment.extract"),
                        tuple(15L, "cis.approver.as"),
                        tuple(16L, "cis.support_team.cases.1.if"),
                        tuple(16L, "cis.support_team.cases.1"),
                        tuple(17L, "cis.criticality.cases.1"),
                        tuple(18L, "cis.only.matches"),
                        tuple(21L, "relationships.types.Runs"),
                        tuple(21L, "relationships.types.Runs.turned"),
                        tuple(22L, "colour"),
                        tuple(24L, "files.name"),
                        tuple(24L, "files.Racks"),
                        tuple(25L, "files.power.file"),
                        tuple(25L, "files.power"),
                        tuple(26L, "files.power.cis.format"),
                        tuple(26L, "files.name")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "'cis:\n  name: a\n  name: b\n'/3",
                "'cis:\n  name: [a\n'/2",
                "'- a\n- b\n'/1",
                "'just text'/1",
                "'cis: {}\n---\nteams: {}\n'/3"
            })
    void whatIsNoMappingIsRefusedWithItsLine(String yaml, long line) {
        assertThatThrownBy(() -> Mapping.parse(yaml)).isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.errors())
                .first()
                .extracting(FieldError::row)
                .isEqualTo(line));
    }

    @Test
    void oneColumnIsGivenAnotherMeaning() {
        var mapping = Mapping.parse("""
                cis:
                  name: Host Name
                  attributes:
                    os: {column: system, prefix: "os "}
                  ignore: [notes]
                """).of(RowKind.CIS);

        assertThat(mapping.with("host name", "external_id").fields())
                .containsExactly(Map.entry("external_id", Rule.column("host name")));
        assertThat(mapping.with("Notes", "attributes.remark"))
                .returns(List.of(), FileMapping::ignored)
                .extracting(FileMapping::attributes)
                .satisfies(attributes -> assertThat(attributes).containsOnlyKeys("os", "remark"));
        assertThat(mapping.with("system", null))
                .returns(List.of("notes", "system"), FileMapping::ignored)
                .returns(Map.of(), FileMapping::attributes);
    }

    @Test
    void everySourceThatIsOfferedHasItsMapping() {
        assertThat(ShippedMappings.SOURCES).isNotEmpty().allSatisfy(source -> assertThat(ShippedMappings.find(source))
                .isPresent());
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThatThrownBy(() -> Mapping.parse("{a: ".repeat(5000))).isInstanceOf(Invalid.class);
    }
}
