package io.linchpin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleIsCurrentTests {
    private static final Path UI = Path.of(System.getProperty("linchpin.root"), "ui");

    @Test
    void theBundleWasMadeFromTheseFrontendSources() throws IOException {
        var madeFrom =
                Files.readString(UI.resolve("src/main/bundles/sources.sha256")).strip();
        assertThat(BundleSources.hash(UI))
                .as(
                        "The frontend changed after ui/src/main/bundles/prod.bundle was built: run ui/bundle and commit both files.")
                .isEqualTo(madeFrom);
    }

    @Test
    void aChangedModuleChangesTheHash(@TempDir Path project) throws IOException {
        var before = BundleSources.hash(project(project, "let a = 1", "@JsModule(\"./a.ts\") class A {}"));
        assertThat(BundleSources.hash(project(project, "let a = 2", "@JsModule(\"./a.ts\") class A {}")))
                .isNotEqualTo(before);
    }

    @Test
    void anotherPackageChangesTheHash(@TempDir Path project) throws IOException {
        var before =
                BundleSources.hash(project(project, "", "@NpmPackage(value = \"elkjs\", version = \"1\") class A {}"));
        assertThat(BundleSources.hash(
                        project(project, "", "@NpmPackage(value = \"elkjs\", version = \"2\") class A {}")))
                .isNotEqualTo(before);
    }

    @Test
    void theFirstUseOfAComponentChangesTheHash(@TempDir Path project) throws IOException {
        var before = BundleSources.hash(project(project, "", "class A {}"));
        assertThat(BundleSources.hash(project(project, "", "import com.vaadin.flow.component.grid.Grid; class A {}")))
                .isNotEqualTo(before);
    }

    @Test
    void anotherViewChangesTheHash(@TempDir Path project) throws IOException {
        var before = BundleSources.hash(project(project, "", "class A {}"));
        assertThat(BundleSources.hash(project(project, "", "@Route(\"a\") class A {}")))
                .isNotEqualTo(before);
    }

    @Test
    void otherJavaLeavesTheHashAlone(@TempDir Path project) throws IOException {
        var before = BundleSources.hash(project(project, "", "class A {}"));
        assertThat(BundleSources.hash(project(project, "", "class A { int b; }")))
                .isEqualTo(before);
    }

    private static Path project(Path project, String script, String java) throws IOException {
        var ui = project.resolve("ui");
        Files.createDirectories(ui.resolve("src/main/frontend/generated"));
        Files.createDirectories(ui.resolve("src/main/java"));
        Files.writeString(ui.resolve("src/main/frontend/a.ts"), script);
        Files.writeString(ui.resolve("src/main/java/A.java"), java);
        Files.writeString(project.resolve("pom.xml"), "<vaadin.version>25.2.2</vaadin.version>");
        return ui;
    }
}
