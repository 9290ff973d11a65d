package io.linchpin.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueLanguageTests {
    private static final ShippedCatalogue SHIPPED = ShippedCatalogue.read();
    private static final Catalogue ENGLISH = new Catalogue(1, SHIPPED.classes(), SHIPPED.types(), List.of());
    private static final Catalogue GERMAN = ENGLISH.in(Locale.GERMAN);

    @Test
    void everyShippedWordHasItsGermanAndNoOtherHas() {
        assertThat(Catalogue.words(Locale.GERMAN).keySet()).isEqualTo(shipped());
    }

    @Test
    void classesAttributesAndTypesAreCalledInTheLanguageOfTheReader() {
        assertThat(GERMAN.classNamed("VirtualMachine").label()).isEqualTo("Virtuelle Maschine");
        assertThat(GERMAN.attribute("Server", "serialNumber").orElseThrow().label())
                .isEqualTo("Seriennummer");
        assertThat(GERMAN.typeNamed("RUNS_ON").phrase()).isEqualTo("läuft auf");
        assertThat(GERMAN.typeNamed("RUNS_ON").inverse()).isEqualTo("lässt laufen");
        assertThat(ENGLISH.in(Locale.ENGLISH)).isSameAs(ENGLISH);
        assertThat(GERMAN.in(Locale.GERMAN).classes()).isEqualTo(GERMAN.classes());
    }

    @Test
    void whatAnAdministratorHasWrittenIsTheSameInEveryLanguage() {
        var own = new CiClass("Pump", "Hardware", "Serial number", "cube", List.of(), List.of(), true);
        var renamed = new CiClass("Printer", "Hardware", "Fax", "print", List.of(), List.of(), true);
        var german = new Catalogue(1, List.of(own, renamed), List.of(), List.of()).in(Locale.GERMAN);

        assertThat(german.classNamed("Pump").label()).isEqualTo("Serial number");
        assertThat(german.classNamed("Printer").label()).isEqualTo("Fax");
    }

    @Test
    void whatIsKeptFromAGermanFormIsOnlyWhatWasChangedThere() {
        for (var ciClass : GERMAN.classes())
            assertThat(ENGLISH.kept(ciClass, Locale.GERMAN)).isEqualTo(ENGLISH.classNamed(ciClass.name()));
        for (var type : GERMAN.types())
            assertThat(ENGLISH.kept(type, Locale.GERMAN)).isEqualTo(ENGLISH.typeNamed(type.name()));
        var shown = GERMAN.classNamed("Printer");
        var changed = new CiClass(
                shown.name(), shown.parent(), "Kopierer", shown.icon(), shown.attributes(), List.of(), true);
        assertThat(ENGLISH.kept(changed, Locale.GERMAN).label()).isEqualTo("Kopierer");
    }

    private static Set<String> shipped() {
        var ofClasses = SHIPPED.classes().stream()
                .flatMap(ciClass -> Stream.concat(
                        Stream.of(ciClass.label()),
                        ciClass.attributes().stream().map(AttributeDefinition::label)));
        var ofTypes = SHIPPED.types().stream().flatMap(type -> Stream.of(type.phrase(), type.inverse()));
        return Stream.concat(ofClasses, ofTypes).collect(Collectors.toSet());
    }
}
