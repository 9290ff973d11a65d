package io.linchpin.cmdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of the shipped catalogue in another language, from {@code catalogue_de.yaml}. They stand in for the English ones
 * where those are still as shipped; what an administrator has written is the same in every language.
 * @param words by the English ones
 */
record CatalogueLanguage(Map<String, String> words) {
    private static final Map<String, CatalogueLanguage> LANGUAGES = new ConcurrentHashMap<>();
    private static final ShippedCatalogue SHIPPED = ShippedCatalogue.read();
    private static final Map<String, CiClass> CLASSES =
            SHIPPED.classes().stream().collect(Collectors.toMap(CiClass::name, Function.identity()));
    private static final Map<String, RelationType> TYPES =
            SHIPPED.types().stream().collect(Collectors.toMap(RelationType::name, Function.identity()));

    static CatalogueLanguage of(Locale language) {
        return LANGUAGES.computeIfAbsent(language.getLanguage(), CatalogueLanguage::read);
    }

    Catalogue said(Catalogue catalogue) {
        if (words.isEmpty()) return catalogue;
        return new Catalogue(
                catalogue.version(),
                catalogue.classes().stream().map(this::said).toList(),
                catalogue.types().stream().map(this::said).toList(),
                catalogue.precedence().rules());
    }

    private CiClass said(CiClass own) {
        var shipped = CLASSES.get(own.name());
        if (shipped == null) return own;
        return labelled(
                own,
                said(own.label(), shipped.label()),
                own.attributes().stream()
                        .map(attribute ->
                                labelled(attribute, said(attribute.label(), label(shipped, attribute.name()))))
                        .toList());
    }

    private RelationType said(RelationType own) {
        var shipped = TYPES.get(own.name());
        return shipped == null
                ? own
                : phrased(own, said(own.phrase(), shipped.phrase()), said(own.inverse(), shipped.inverse()));
    }

    /** What is said so, in the words in which it is kept. @param kept what it was until now */
    CiClass kept(CiClass said, CiClass kept) {
        return labelled(
                said,
                kept(said.label(), said(kept).label(), kept.label()),
                said.attributes().stream()
                        .map(attribute -> labelled(
                                attribute,
                                kept(
                                        attribute.label(),
                                        label(said(kept), attribute.name()),
                                        label(kept, attribute.name()))))
                        .toList());
    }

    RelationType kept(RelationType said, RelationType kept) {
        return phrased(
                said,
                kept(said.phrase(), said(kept).phrase(), kept.phrase()),
                kept(said.inverse(), said(kept).inverse(), kept.inverse()));
    }

    private String said(String own, @Nullable String shipped) {
        return own.equals(shipped) ? words.getOrDefault(own, own) : own;
    }

    private static String kept(String wanted, @Nullable String said, @Nullable String kept) {
        return kept != null && wanted.equals(said) ? kept : wanted;
    }

    private static @Nullable String label(CiClass ciClass, String attribute) {
        return ciClass.attributes().stream()
                .filter(one -> one.name().equals(attribute))
                .findFirst()
                .map(AttributeDefinition::label)
                .orElse(null);
    }

    private static CiClass labelled(CiClass own, String label, List<AttributeDefinition> attributes) {
        return new CiClass(
                own.name(),
                own.parent(),
                label,
                own.icon(),
                attributes,
                own.defaultGroups(),
                own.unknownAttributes(),
                own.identifiers());
    }

    private static AttributeDefinition labelled(AttributeDefinition own, String label) {
        return new AttributeDefinition(
                own.name(), label, own.type(), own.required(), own.recommended(), own.searched(), own.choices());
    }

    private static RelationType phrased(RelationType own, String phrase, String inverse) {
        return new RelationType(own.name(), phrase, inverse, own.strength(), own.usual(), own.strict());
    }

    private static CatalogueLanguage read(String language) {
        var file = "catalogue_" + language + ".yaml";
        try (var stream = CatalogueLanguage.class.getClassLoader().getResourceAsStream(file)) {
            if (stream == null) return new CatalogueLanguage(Map.of());
            return new CatalogueLanguage(Map.copyOf(ShippedCatalogue.yaml().<Map<String, String>>load(stream)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
