package io.linchpin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

class CypherFilesTests {
    static List<CypherFile> files() {
        return CypherFile.all();
    }

    @Test
    void everyConstantHasItsFileAndEveryFileItsConstant() {
        var constants = constants().map(CypherQuery::file).map(file -> file.substring("queries/".length())
                .replace(".cypher", ""));

        assertThat(constants)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        files().stream().map(CypherFile::name).toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileSaysWhatItIsForAndThenItsLanguage(CypherFile file) {
        assertThat(file.header().lines().findFirst().orElse("")).matches("// [A-Z].*[.:,a-z]");
        assertThat(file.body()).startsWith("CYPHER 25");
    }

    @ParameterizedTest
    @MethodSource("files")
    void theHeaderNamesTheParametersAndNoOthers(CypherFile file) {
        assertThat(file.parametersInHeader()).isEqualTo(file.parametersInBody());
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileWorksForNamedTenantsOrSaysWhyNot(CypherFile file) {
        if (!file.isAboutTenants())
            assertThat(file.header())
                    .containsAnyOf(
                            "Concerns no tenant",
                            "The same for all tenants",
                            "Reaches across tenants: ",
                            "carry the tenant");
    }

    private static Stream<CypherQuery> constants() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(CypherQuery.class));
        return scanner.findCandidateComponents("io.linchpin").stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), CypherFilesTests.class.getClassLoader()))
                .filter(Class::isEnum)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(CypherQuery.class::cast);
    }
}
