package io.linchpin.ui.impact;

import io.linchpin.cmdb.Catalogue;
import io.linchpin.cmdb.CiClass;
import io.linchpin.cmdb.RelationType;
import io.linchpin.ui.component.Texts;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * How one person reads classes and relationships.
 * @param kind the word for the name of a class
 * @param services whether the class of that name is one of services
 * @param phrase how a relationship type is said from the dependent to what it needs: "runs on"
 */
record Words(UnaryOperator<String> kind, Predicate<String> services, UnaryOperator<String> phrase, Locale locale) {
    static Words of(Catalogue catalogue, Locale locale) {
        var said = catalogue.in(locale);
        return new Words(
                name -> said.find(name).map(CiClass::label).orElse(name),
                said::isService,
                type -> said.findType(type).map(RelationType::phrase).orElse(type),
                locale);
    }

    String text(String key, Object... arguments) {
        return Texts.text(key, locale, arguments);
    }
}
