package io.linchpin.ui;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.linchpin.ui.shell.NavigationEntry;
import io.linchpin.ui.shell.ViewNeeds;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.Neo4jOperations;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Who may use whom, and what nobody may do: the rules of the house over all its modules. */
class HouseTests {
    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(HouseTests::isOurs).importPackages("io.linchpin");

    /** What each feature may use besides {@code shared} and {@code database}. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("shared", Set.of()),
            Map.entry("database", Set.of()),
            Map.entry("identity", Set.of()),
            Map.entry("audit", Set.of("identity")),
            Map.entry("cmdb", Set.of("identity")),
            Map.entry("oncall", Set.of("identity")),
            Map.entry("sla", Set.of("identity")),
            Map.entry("report", Set.of("identity")),
            Map.entry("impact", Set.of("identity", "cmdb")),
            Map.entry("routing", Set.of("identity", "cmdb", "oncall")),
            Map.entry("incident", Set.of("identity", "cmdb", "impact", "routing", "sla")),
            Map.entry("change", Set.of("identity", "cmdb", "impact")),
            Map.entry("problem", Set.of("identity", "cmdb", "incident", "change")),
            Map.entry("request", Set.of("identity", "cmdb", "routing", "sla", "change")),
            Map.entry("imports", Set.of("identity", "cmdb", "impact")),
            Map.entry("notification", Set.of("identity", "oncall")));

    private static final Set<String> MAY_USE_ALL = Set.of("api", "importers", "ui", "benchmarks");

    // Test classes of other modules come in a jar or in their folder, depending on how far the build goes.
    private static boolean isOurs(Location location) {
        return !location.contains("-tests.jar") && !location.contains("/test-classes/");
    }

    @Test
    void modulesUseOnlyWhatTheyDeclareAndNeverInACircle() {
        ApplicationModules.of("io.linchpin", HouseTests::isOurs).verify();
    }

    @Test
    void whatModulesDeclareIsWhatTheArchitectureAllows() {
        var modules = HOUSE.stream()
                .map(type -> type.getPackageName().split("\\."))
                .filter(parts -> parts.length > 2)
                .map(parts -> parts[2])
                .filter(module -> !MAY_USE_ALL.contains(module))
                .collect(Collectors.toSet());

        assertThat(modules).isSubsetOf(MAY_USE.keySet()).allSatisfy(module -> {
            var declared = Class.forName("io.linchpin.%s.package-info".formatted(module))
                    .getAnnotation(ApplicationModule.class);
            assertThat(declared).isNotNull();
            assertThat(Stream.of(declared.allowedDependencies())
                            .filter(name -> !Set.of("shared", "database").contains(name)))
                    .isSubsetOf(MAY_USE.get(module));
        });
    }

    @Test
    void nullDoesNotExistUnlessItIsWritten() {
        var unmarked = HOUSE.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(unit -> !unit.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName);

        assertThat(unmarked).isEmpty();
    }

    @Test
    void viewsKnowNeitherTheDatabaseNorItsMapping() {
        noClasses()
                .that()
                .resideInAPackage("io.linchpin.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.neo4j..", "org.springframework.data..")
                .check(HOUSE);
    }

    @Test
    void featuresOfTheUserInterfaceDoNotKnowEachOther() {
        slices().matching("io.linchpin.ui.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        resideInAPackage("io.linchpin.ui.."),
                        resideInAnyPackage("io.linchpin.ui.shell..", "io.linchpin.ui.component.."))
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("io.linchpin.ui.component..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.linchpin.ui.shell..")
                .check(HOUSE);
    }

    @Test
    void tenantDataIsReadByNamedStatementsOnly() {
        classes().should(not(readByGeneratedQueries())).check(HOUSE);
    }

    @Test
    void onlyOneClassRunsStatements() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.linchpin.shared")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Neo4jClient.class)
                .check(HOUSE);
    }

    @Test
    void theServerOfTheDatabaseIsForTheEmbeddedModule() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.neo4j.dbms..",
                        "org.neo4j.graphdb..",
                        "org.neo4j.kernel..",
                        "org.neo4j.configuration..",
                        "io.linchpin.embedded..")
                .check(HOUSE);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .that()
                // Starting and watching a process of the operating system is about real time.
                .resideOutsideOfPackages("io.linchpin.database..", "io.linchpin.benchmarks..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(HOUSE);
    }

    @Test
    void namesSayWhatTheServiceDeskSays() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|Dto)")
                .check(HOUSE);
    }

    @Test
    void everyPageSaysWhoMayOpenIt() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                // The front door shows nothing: it leads to the first page that may be opened.
                .and()
                .doNotHaveFullyQualifiedName("io.linchpin.ui.shell.HomeView")
                .should()
                .beAnnotatedWith(NavigationEntry.class)
                .orShould()
                .beAnnotatedWith(ViewNeeds.class)
                .orShould()
                .beAnnotatedWith(AnonymousAllowed.class)
                .check(HOUSE);
    }

    /** Looks at what is accessed, so that method references count too. Saving is allowed. */
    private static ArchCondition<JavaClass> readByGeneratedQueries() {
        var generated = assignableTo(Repository.class).or(assignableTo(Neo4jOperations.class));
        var reading = describe(
                "read or delete",
                (JavaAccess<?> access) -> !access.getTarget().getName().startsWith("save")
                        && !access.getTarget().getName().equals("<init>"));
        return new ArchCondition<>("read by generated queries") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(access -> generated.test(access.getTargetOwner()) && reading.test(access))
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(type, access.getDescription())));
            }
        };
    }
}
