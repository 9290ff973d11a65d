package io.linchpin.importers.csv;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.linchpin.importers.csv.FileMapping.TypeName;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.Upload;
import io.linchpin.imports.UploadRow;
import io.linchpin.imports.UploadRow.CiRow;
import io.linchpin.imports.UploadRow.PersonRow;
import io.linchpin.imports.UploadRow.RelationshipRow;
import io.linchpin.imports.UploadRow.Unreadable;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvUploadTests {
    private static final Path SHARED =
            Path.of(System.getProperty("linchpin.root"), "..", "shared", "data").normalize();
    private static final Map<String, TypeName> CATALOGUE = Map.of(
            "used by", new TypeName("DEPENDS_ON", true),
            "depends on", new TypeName("DEPENDS_ON", false),
            "RUNS_ON", new TypeName("RUNS_ON", false));

    @TempDir
    Path folder;

    @Test
    void ourOwnColumnsNeedNoMappingAndOthersAreAttributes() throws IOException {
        var rows = rows(RowKind.CIS, Mapping.DEFAULT, "Name,CLASS,owner,Serial No.\nsrv-1,Server,,'=1+1\n");
        assertThat(rows).singleElement().isInstanceOfSatisfying(CiRow.class, row -> {
            assertThat(row.externalId()).isEqualTo("srv-1");
            assertThat(row.fields()).isEqualTo(Map.of("name", "srv-1", "class", "Server", "owner", ""));
            assertThat(row.attributes()).isEqualTo(Map.of("serialNo", "=1+1"));
            assertThat(row.columns())
                    .isEqualTo(Map.of("name", "Name", "class", "CLASS", "owner", "owner", "serialNo", "Serial No."));
            assertThat(row.origin().cells()).containsExactly("srv-1", "Server", "", "'=1+1");
            assertThat(row.origin().line()).isEqualTo(2);
        });
    }

    @Test
    void valuesAreJoinedSplitTranslatedPrefixedAndFilled() throws IOException {
        var mapping = Mapping.parse("""
                cis:
                  external_id: {column: Asset, prefix: "asset:"}
                  name: {columns: [Host, Domain], join: .}
                  class: {column: Kind, values: {SRV: Server, "": Workstation, box: {column: Role, values: {lb: LoadBalancer}, otherwise: Server}}, otherwise: ExternalService}
                  status: {column: State, values: {gone: RETIRED}, default: LIVE}
                  criticality: {constant: 2}
                  environment: {column: Nowhere, default: test}
                  approver: {columns: [state, State, STATE], values: {gone: ""}}
                  attributes: {room: {column: Place, split: /, part: -1}}
                """);
        var rows = rows(RowKind.CIS, mapping, """
                Asset,Host,Domain,Kind,Role,State,Place
                1,a,x.org,srv,,GONE,b/f/r1
                2,b,,box,LB,,b
                3,c,,box,web,up,
                4,d,,,,,
                5,e,,saas,,,
                """);
        assertThat(rows)
                .extracting(row -> ((CiRow) row).fields().get("class"))
                .containsExactly("Server", "LoadBalancer", "Server", "Workstation", "ExternalService");
        assertThat(rows.getFirst()).isInstanceOfSatisfying(CiRow.class, row -> {
            assertThat(row.externalId()).isEqualTo("asset:1");
            assertThat(row.fields())
                    .isEqualTo(Map.of(
                            "name",
                            "a.x.org",
                            "class",
                            "Server",
                            "status",
                            "RETIRED",
                            "criticality",
                            "2",
                            "environment",
                            "test",
                            "approver",
                            ""));
            assertThat(row.attributes()).isEqualTo(Map.of("room", "r1"));
        });
        assertThat(rows)
                .extracting(row -> ((CiRow) row).fields().get("status"))
                .containsExactly("RETIRED", "LIVE", "up", "LIVE", "LIVE");
        assertThat(rows)
                .extracting(row -> ((CiRow) row).attributes().get("room"))
                .containsExactly("r1", "b", "", "", "");
    }

    @Test
    void aCaseThatHoldsGivesTheValue() throws IOException {
        var mapping = Mapping.parse("""
                cis:
                  class:
                    cases:
                      - {if: {column: role, is: [PDU, UPS]}, then: Pdu}
                      - {if: [{column: name, matches: "^(sw|rt)-"}, {column: role, empty: true}], then: Switch}
                      - {if: {column: nowhere, isNot: ""}, then: Router}
                      - {if: {column: role, isNot: ["", server]}, then: {column: role, values: {box: Workstation}}}
                    otherwise: Server
                  environment: {cases: {if: {column: role, is: ups}, then: test}}
                """);
        var rows = rows(RowKind.CIS, mapping, "name,role\na,ups\nsw-1,\nsw-2,server\nb,box\nc,\n");
        assertThat(rows)
                .extracting(row -> ((CiRow) row).fields().get("class"))
                .containsExactly("Pdu", "Switch", "Server", "Workstation", "Server");
        assertThat(rows)
                .as("without otherwise the row says nothing")
                .extracting(row -> ((CiRow) row).fields().get("environment"))
                .containsExactly("test", null, null, null, null);
    }

    @Test
    void aRegularExpressionExtractsInLinearTime() throws IOException {
        var mapping = Mapping.parse("""
                cis:
                  name: {column: host, extract: "^[^.]+"}
                  environment: {column: host, extract: "-(prod|test)", values: {prod: production}, default: development}
                  attributes:
                    room: {column: place, extract: "(?P<house>[A-Z]+)[ -]0*([0-9]+)", as: "${house}/$2"}
                    slow: {column: place, extract: "^(a+)+$"}
                """);
        var many = "a".repeat(50_000) + "!";
        var rows = rows(RowKind.CIS, mapping, "host,place\nsrv-prod.x.org,HQ 007\nsrv-test,nowhere\nx," + many + "\n");
        assertThat(rows)
                .extracting(row -> ((CiRow) row).fields())
                .containsExactly(
                        Map.of("name", "srv-prod", "environment", "production"),
                        Map.of("name", "srv-test", "environment", "test"),
                        Map.of("name", "x", "environment", "development"));
        assertThat(rows)
                .extracting(row -> ((CiRow) row).attributes().get("room"))
                .containsExactly("HQ/7", "", "");
    }

    @Test
    void rowsThatTheMappingDoesNotWantArePassedOver() throws IOException {
        var mapping = Mapping.parse("cis: {only: [{column: state, isNot: gone}, {column: name, empty: false}]}");
        var rows = rows(RowKind.CIS, mapping, "name,state\na,up\nb,GONE\n,up\nc,\n");
        assertThat(rows).extracting(row -> ((CiRow) row).externalId()).containsExactly("a", "c");
    }

    @Test
    void oneFileSaysSeveralThings() throws IOException {
        var mapping = Mapping.parse("""
                files:
                  - name: devices
                    columns: [Name, Rack]
                    cis:
                      - {name: Name, class: Role}
                      - {name: Rack, class: {constant: Rack}, only: {column: Rack, empty: false}}
                    relationships:
                      - {source: Name, type: {constant: LOCATED_IN}, target: Rack, only: {column: Rack, empty: false}}
                      - {source: Name, type: {constant: RUNS_ON}, target: Cluster}
                """);
        var path =
                Files.writeString(folder.resolve("d.csv"), "Name,Role,Rack,serial\nsw-1,Switch,R1,1\nsw-2,Switch,,2\n");
        var upload = new CsvUpload(
                List.of(new CsvUpload.Named(null, "d.csv", path)), mapping, Limits.DEFAULT, _ -> Optional.empty());
        assertThat(upload.files())
                .as("a block whose columns the file lacks is left out")
                .extracting(Upload.UploadedFile::mappedBy)
                .containsExactly("files.devices.cis", "files.devices.cis.2", "files.devices.relationships");
        var cis = new ArrayList<UploadRow>();
        upload.read(RowKind.CIS, cis::add);
        assertThat(cis)
                .as("only the first block takes the columns that nothing names")
                .extracting(row -> ((CiRow) row).externalId(), row -> ((CiRow) row).attributes())
                .containsExactly(
                        tuple("sw-1", Map.of("serial", "1")),
                        tuple("sw-2", Map.of("serial", "2")),
                        tuple("R1", Map.of()));
        var edges = new ArrayList<UploadRow>();
        upload.read(RowKind.RELATIONSHIPS, edges::add);
        assertThat(edges).singleElement().isInstanceOfSatisfying(RelationshipRow.class, row -> assertThat(row.target())
                .isEqualTo("R1"));
        var changed = mapping.with(upload.files().get(1), "Rack", "external_id");
        assertThat(changed.known().getFirst().parts().get(1).mapping().fields())
                .containsEntry("external_id", Rule.column("Rack"))
                .doesNotContainKey("name");
    }

    @Test
    void aSampleShowsWhatTheFirstRowsBecome() throws IOException {
        var mapping = Mapping.parse("cis: {name: Host, class: {constant: Server}, only: {column: Host, isNot: skip}}");
        var path = Files.writeString(folder.resolve("s.csv"), "Host,serial\nskip,0\na,1\n\"b\"x,2\nc,3\nd,4\n");
        var upload = new CsvUpload(
                List.of(new CsvUpload.Named(RowKind.CIS, "s.csv", path)),
                mapping,
                Limits.DEFAULT,
                _ -> Optional.empty());
        var sample = upload.sample(3);
        assertThat(sample).singleElement().satisfies(one -> {
            assertThat(one.file().name()).isEqualTo("s.csv");
            assertThat(one.rows()).extracting(Sample.Row::line).containsExactly(3L, 4L, 5L);
            assertThat(one.rows().getFirst().values())
                    .containsExactly(
                            Map.entry("class", "Server"),
                            Map.entry("name", "a"),
                            Map.entry("external_id", "a"),
                            Map.entry("attributes.serial", "1"));
            assertThat(one.rows().get(1).values()).isEmpty();
            assertThat(one.rows().get(1).errors())
                    .singleElement()
                    .extracting(FieldError::row)
                    .isEqualTo(4L);
        });
    }

    @Test
    void columnsAreGuessedWhenTheMappingAsksForIt() throws IOException {
        var mapping = Mapping.parse("unknownColumns: guess\ncis: {status: {constant: LIVE}}");
        var rows = rows(
                RowKind.CIS, mapping, "Hostname,Device Type,Asset Tag,State,Support Group,OS\nh,Server,7,up,Ops,x\n");
        assertThat(rows).singleElement().isInstanceOfSatisfying(CiRow.class, row -> {
            assertThat(row.externalId()).isEqualTo("7");
            assertThat(row.fields())
                    .isEqualTo(Map.of("name", "h", "class", "Server", "support_team", "Ops", "status", "LIVE"));
            assertThat(row.attributes()).isEqualTo(Map.of("State", "up", "OS", "x"));
        });
    }

    @Test
    void relationshipTypesAreTranslatedAndTurned() throws IOException {
        var mapping = Mapping.parse("""
                relationships:
                  source: parent
                  target: child
                  types:
                    Runs: {type: RUNS_ON, turned: true}
                    hängt an: DEPENDS_ON
                """);
        var rows = rows(RowKind.RELATIONSHIPS, mapping, """
                parent,type,child,group,min_up
                a,runs,b,,
                a,Hängt  an,b,pool,2
                a,Used by::Depends on,b,,
                a,RUNS_ON,b,,
                a,gossips with,b,,
                """);
        assertThat(rows)
                .extracting(row -> row instanceof RelationshipRow found
                        ? found.source() + " " + found.type() + " " + found.target()
                        : "")
                .containsExactly("b RUNS_ON a", "a DEPENDS_ON b", "b DEPENDS_ON a", "a RUNS_ON b", "a gossips with b");
        assertThat(rows.get(1)).isInstanceOfSatisfying(RelationshipRow.class, row -> {
            assertThat(row.group()).isEqualTo("pool");
            assertThat(row.minUp()).isEqualTo("2");
        });
    }

    @Test
    void whatARowLacksIsNamedAllAtOnce() throws IOException {
        var rows = rows(RowKind.RELATIONSHIPS, Mapping.DEFAULT, "source,type,target\n,RUNS_ON,\n");
        assertThat(rows).singleElement().isInstanceOfSatisfying(Unreadable.class, row -> assertThat(row.errors())
                .containsExactly(
                        new FieldError("source", 2L, "", Message.of("This row has no %s.", "source")),
                        new FieldError("target", 2L, "", Message.of("This row has no %s.", "target"))));
    }

    @Test
    void aFileThatLacksAColumnItNeedsIsRefusedNamingThoseItHas() throws IOException {
        var upload = upload(RowKind.RELATIONSHIPS, Mapping.DEFAULT, "from,type,to\na,RUNS_ON,b\n");
        assertThat(upload.files().getFirst().refused())
                .extracting(FieldError::message)
                .containsExactly(
                        "The file has no column source. It has from, type, to.",
                        "The file has no column target. It has from, type, to.");
        assertThat(read(upload, RowKind.RELATIONSHIPS)).isEmpty();
    }

    @Test
    void unknownColumnsRefuseTheFileWhenTheMappingSaysSo() throws IOException {
        var mapping = Mapping.parse("unknownColumns: refuse\ncis: {ignore: [Notes]}\n");
        var upload = upload(RowKind.CIS, mapping, "name,Notes,Rack\na,b,c\n");
        assertThat(upload.files().getFirst().refused())
                .extracting(FieldError::field)
                .containsExactly("Rack");
    }

    @Test
    void everyColumnSaysHowItWasUnderstood() throws IOException {
        var mapping = Mapping.parse("""
                cis:
                  class: {column: Kind, values: {a: Server, b: Rack}}
                  status: Missing
                  ignore: Notes
                """);
        var upload = upload(RowKind.CIS, mapping, "Kind,name,Notes,Rack Unit\na,b,c,d\n");
        assertThat(upload.files().getFirst().columns())
                .containsExactly(
                        new Upload.Column("Kind", "class", "value map, 2"),
                        new Upload.Column("name", "name", ""),
                        new Upload.Column("Notes", null, "ignored"),
                        new Upload.Column("Rack Unit", "attributes.rackUnit", ""),
                        new Upload.Column("Missing", "status", "not in this file"));
        assertThat(upload.files().getFirst().format()).isEqualTo("UTF-8, comma");
    }

    @Test
    void peopleHaveTeamsAndRolesInOneCell() throws IOException {
        var rows = rows(RowKind.PEOPLE, Mapping.DEFAULT, """
                name,username,teams,roles
                Kim,kim,A; B,agent+
                """);
        assertThat(rows).singleElement().isInstanceOfSatisfying(PersonRow.class, row -> {
            assertThat(row.teams()).containsExactly("A", "B");
            assertThat(row.roles()).containsExactly("agent+");
            assertThat(row.email()).isNull();
        });
    }

    @Test
    void aRowThatCannotBeReadKeepsItsPlaceAndItsText() throws IOException {
        var rows = rows(RowKind.CIS, Mapping.DEFAULT, "name,class\na,Server\nb\nc,Server\n");
        assertThat(rows).hasSize(3).element(1).isInstanceOfSatisfying(Unreadable.class, row -> {
            assertThat(row.origin().line()).isEqualTo(3);
            assertThat(row.origin().cells()).containsExactly("b");
            assertThat(row.errors()).extracting(FieldError::row).containsExactly(3L);
        });
    }

    @Test
    void netboxBecomesCisAndRelationships() throws IOException {
        var upload = shared("netbox");
        var cis = cis(upload);
        assertThat(cis).hasSize(383);
        assertThat(byClass(cis))
                .containsExactly(
                        Map.entry("Circuit", 29L),
                        Map.entry("Cluster", 32L),
                        Map.entry("NetworkDevice", 19L),
                        Map.entry("Pdu", 13L),
                        Map.entry("Rack", 42L),
                        Map.entry("Room", 4L),
                        Map.entry("Router", 13L),
                        Map.entry("Server", 1L),
                        Map.entry("Site", 24L),
                        Map.entry("Switch", 26L),
                        Map.entry("VirtualMachine", 180L));
        assertThat(cis).allSatisfy(row -> assertThat(row.fields()).containsEntry("status", "LIVE"));
        assertThat(cis.stream().filter(row -> row.externalId().equals("device:PP:MDF")))
                .extracting(row -> row.origin().line(), row -> row.attributes().get("site"))
                .containsExactly(
                        tuple(159L, "Butler Communications"),
                        tuple(160L, "D. S. Weaver Labs"),
                        tuple(161L, "Grinnells Lab"));
        var types = read(upload, RowKind.RELATIONSHIPS).stream()
                .collect(groupingBy(row -> ((RelationshipRow) row).type(), TreeMap::new, counting()));
        assertThat(types)
                .containsExactly(
                        Map.entry("CONNECTED_TO", 80L), Map.entry("LOCATED_IN", 118L), Map.entry("RUNS_ON", 180L));
    }

    @Test
    void govukBecomesCisAndRelationships() throws IOException {
        var upload = shared("govuk");
        var cis = cis(upload);
        assertThat(cis).hasSize(192);
        assertThat(byClass(cis)).isEqualTo(Map.of("Application", 145L, "Database", 47L));
        assertThat(cis).allSatisfy(row -> assertThat(row.externalId())
                .isEqualTo(row.fields().get("name")));
        assertThat(cis.getFirst().fields()).containsEntry("support_team", "#govuk-patterns-and-pages-tech");
        assertThat(cis.getFirst().attributes()).isEqualTo(Map.of("image", "account-api"));
        assertThat(upload.rules().createTeams()).isTrue();
        var relationships = read(upload, RowKind.RELATIONSHIPS);
        assertThat(relationships).hasSize(370).allSatisfy(row -> assertThat(((RelationshipRow) row).type())
                .isEqualTo("DEPENDS_ON"));
    }

    private static Map<String, Long> byClass(List<CiRow> cis) {
        return cis.stream()
                .collect(groupingBy(row -> row.fields().getOrDefault("class", ""), TreeMap::new, counting()));
    }

    private static List<CiRow> cis(Upload upload) throws IOException {
        return read(upload, RowKind.CIS).stream().map(CiRow.class::cast).toList();
    }

    private static Upload shared(String source) {
        var data = SHARED.resolve(source);
        assertThat(data).as("the shared folder beside the project").isDirectory();
        return new CsvUpload(
                List.of(
                        new CsvUpload.Named(RowKind.CIS, "cis.csv", data.resolve("cis.csv")),
                        new CsvUpload.Named(
                                RowKind.RELATIONSHIPS, "relationships.csv", data.resolve("relationships.csv"))),
                ShippedMappings.find(source).orElseThrow(),
                Limits.DEFAULT,
                CsvUploadTests::type);
    }

    private List<UploadRow> rows(RowKind kind, Mapping mapping, String text) throws IOException {
        var upload = upload(kind, mapping, text);
        assertThat(upload.files().getFirst().refused()).isEmpty();
        return read(upload, kind);
    }

    private Upload upload(RowKind kind, Mapping mapping, String text) throws IOException {
        var path = Files.writeString(folder.resolve("file.csv"), text);
        return new CsvUpload(
                List.of(new CsvUpload.Named(kind, "file.csv", path)), mapping, Limits.DEFAULT, CsvUploadTests::type);
    }

    private static List<UploadRow> read(Upload upload, RowKind kind) throws IOException {
        var rows = new ArrayList<UploadRow>();
        upload.read(kind, rows::add);
        return rows;
    }

    private static Optional<TypeName> type(String text) {
        return Optional.ofNullable(CATALOGUE.get(text))
                .or(() -> Optional.ofNullable(CATALOGUE.get(text.toLowerCase(java.util.Locale.ROOT))));
    }
}
