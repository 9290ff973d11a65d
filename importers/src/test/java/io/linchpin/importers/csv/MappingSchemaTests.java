package io.linchpin.importers.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.linchpin.imports.RowKind;
import io.linchpin.shared.Invalid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The published schema says what the reader does, and the examples of the guide are what they say. */
class MappingSchemaTests {
    private static final JsonNode TEXT =
            JsonMapper.shared().readTree(MappingSchemaTests.class.getResourceAsStream("/mappings/mapping.schema.json"));
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT);
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    @Test
    void theSchemaKnowsTheKeysThatAreRead() {
        assertThat(keys("")).isEqualTo(MappingReader.TOP);
        assertThat(keys("/$defs/file")).isEqualTo(MappingReader.KNOWN_FILE);
        assertThat(keys("/$defs/derivation")).isEqualTo(RuleReader.DERIVATION);
        assertThat(keys("/$defs/cases")).isEqualTo(RuleReader.CASES);
        assertThat(keys("/$defs/case")).isEqualTo(RuleReader.CASE);
        assertThat(keys("/$defs/condition")).isEqualTo(RuleReader.CONDITION);
        for (var kind : RowKind.values())
            assertThat(keys("/$defs/" + MappingReader.key(kind)))
                    .containsExactlyInAnyOrderElementsOf(MappingReader.partKeys(kind));
    }

    private static Set<String> keys(String place) {
        return Set.copyOf(TEXT.at(place + "/properties").propertyNames());
    }

    static List<String> shipped() {
        return ShippedMappings.SOURCES;
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shippedMappingsAreValid(String source) {
        var mapping = ShippedMappings.find(source).orElseThrow();
        assertThat(errors(mapping.yaml())).isEmpty();
        assertThat(mapping.description()).isNotBlank();
        assertThat(Mapping.parse(mapping.yaml())).as("written and read").isEqualTo(mapping);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour: blue",
                "empty: maybe",
                "cis: {clazz: Kind}",
                "cis: {name: {constant: x, column: y}}",
                "cis: {status: {column: Status, split: ','}}",
                "cis: {owner: {join: '-'}}",
                "cis: {owner: {column: A, as: $1}}",
                "cis: {owner: {column: A, otherwise: B}}",
                "cis: {attributes: {serial number: Serial}}",
                "cis: {status: {cases: [{then: 1}]}}",
                "cis: {only: {column: A, is: b, empty: true}}",
                "relationships: {types: {Runs: {type: runs on}}}",
                "files: {name: Racks, columns: [A], cis: {name: Rack}}",
                "files: {name: racks, cis: {name: Rack}}",
                "files: {name: racks, columns: [A]}",
                "files: {name: racks, columns: [A], cis: {format: {quote: none}}}",
            })
    void whatTheReaderRefusesTheSchemaRefusesToo(String yaml) {
        assertThatThrownBy(() -> Mapping.parse(yaml)).isInstanceOf(Invalid.class);
        assertThat(errors(yaml)).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> theExamplesOfTheGuideAreMappings() throws IOException {
        var guide = Files.readString(Path.of(System.getProperty("linchpin.root"), "docs", "guide", "mapping.md"));
        var examples = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(guide)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(examples).hasSizeGreaterThan(10);
        return examples.stream()
                .map(yaml -> DynamicTest.dynamicTest(yaml.lines().findFirst().orElse(""), () -> {
                    assertThatCode(() -> Mapping.parse(yaml)).doesNotThrowAnyException();
                    assertThat(errors(yaml)).isEmpty();
                }));
    }

    private static List<String> errors(String yaml) {
        return SCHEMA.validate(YAML.readTree(yaml)).stream()
                .map(Error::toString)
                .toList();
    }
}
