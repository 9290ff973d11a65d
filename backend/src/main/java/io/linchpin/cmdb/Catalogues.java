package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbQuery.CONVERT_ATTRIBUTE;
import static io.linchpin.cmdb.CmdbQuery.KEEP_IDENTIFIED;
import static io.linchpin.cmdb.CmdbQuery.LIST_ATTRIBUTE_VALUES;
import static io.linchpin.cmdb.CmdbQuery.LIST_UNKNOWN_ATTRIBUTES;
import static io.linchpin.cmdb.CmdbQuery.LOAD_CATALOGUE;
import static io.linchpin.cmdb.CmdbQuery.LOCK_CATALOGUE;
import static io.linchpin.cmdb.CmdbQuery.READ_CATALOGUE_VERSION;
import static io.linchpin.cmdb.CmdbQuery.REFRESH_SEARCH_OF_CLASSES;
import static io.linchpin.cmdb.CmdbQuery.SAVE_CLASS;
import static io.linchpin.cmdb.CmdbQuery.SAVE_PRECEDENCE;
import static io.linchpin.cmdb.CmdbQuery.SAVE_TYPE;
import static io.linchpin.cmdb.CmdbQuery.SHIP_CATALOGUE;

import io.linchpin.database.DatabaseMigrated;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.identity.Tenants;
import io.linchpin.shared.Conflict;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.DomainEvent;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Forbidden;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Message;
import io.linchpin.shared.Stale;
import io.linchpin.shared.UseCase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The catalogue of classes and relationship types, which belongs to the top tenant and holds for all. */
@Service
public class Catalogues {
    /** An attribute that imports brought and no class defines. @param samples up to 5 of its values */
    public record UnknownAttribute(String className, String name, long cis, List<String> samples) {}

    private record Stored(String stamp, Catalogue catalogue) {}

    private static final int NAMED = 5;

    private final Cypher cypher;
    private final Tenants tenants;
    private final TopologyLog topology;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile @Nullable Stored kept;

    Catalogues(Cypher cypher, Tenants tenants, TopologyLog topology, ApplicationEventPublisher events, Clock clock) {
        this.cypher = cypher;
        this.tenants = tenants;
        this.topology = topology;
        this.events = events;
        this.clock = clock;
    }

    /** As it is stored now, also when another instance has just changed it: asks for its stamp, and reads it only when that is new. */
    @UseCase(readOnly = true)
    public Catalogue current() {
        var stamp = cypher.run(READ_CATALOGUE_VERSION)
                .one(row -> row.text("stamp"))
                .orElseThrow(() -> new Conflict("Linchpin has not finished its first start."));
        var known = kept;
        if (known != null && known.stamp.equals(stamp)) return known.catalogue;
        var loaded = load();
        kept = loaded;
        return loaded.catalogue;
    }

    /**
     * Adds the class, or changes the one of this name.
     * @param version of the catalogue that was edited
     * @throws Invalid with all errors at once, also for stored values that do not fit a changed type
     */
    @UseCase
    public CiClass save(CurrentUser user, long version, CiClass wanted) {
        requireKeeper(user);
        var before = current();
        lock(version);
        var after = with(before, wanted);
        CatalogueRules.check(after, wanted);
        var had = before.find(wanted.name());
        cypher.run(SAVE_CLASS)
                .with("properties", CatalogueRows.properties(wanted))
                .with("attributes", CatalogueRows.attributes(wanted))
                .execute();
        var classes = after.withBelow(Set.of(wanted.name()));
        for (var attribute : wanted.attributes())
            if (before.attribute(wanted.name(), attribute.name())
                    .filter(old ->
                            old.type() == attribute.type() && old.choices().equals(attribute.choices()))
                    .isEmpty()) convert(attribute, classes);
        if (!before.searched().equals(after.searched())) refreshSearch(after, classes);
        tell(
                user,
                "CiClass " + wanted.name(),
                had.isEmpty() ? "created" : "changed",
                had.isEmpty()
                        ? Message.of("The class %s was added to the catalogue.", wanted.name())
                        : Message.of("The class %s was changed.", wanted.name()),
                had.map(CatalogueRules::told).orElse(Map.of()),
                CatalogueRules.told(wanted));
        return wanted;
    }

    /** Adds the type, or changes the one of this name. @param version of the catalogue that was edited */
    @UseCase
    public RelationType save(CurrentUser user, long version, RelationType wanted) {
        requireKeeper(user);
        var before = current();
        lock(version);
        CatalogueRules.check(before, wanted);
        var had = before.findType(wanted.name());
        cypher.run(SAVE_TYPE)
                .with("properties", CatalogueRows.properties(wanted))
                .execute();
        tell(
                user,
                "RelationType " + wanted.name(),
                had.isEmpty() ? "created" : "changed",
                had.isEmpty()
                        ? Message.of("The relationship type %s was added to the catalogue.", wanted.name())
                        : Message.of("The relationship type %s was changed.", wanted.name()),
                had.map(CatalogueRules::told).orElse(Map.of()),
                CatalogueRules.told(wanted));
        return wanted;
    }

    /**
     * Adds the rule, or changes the one for this class and field. Holds from the next import on.
     * @param wanted with no order at all it goes
     * @param version of the catalogue that was edited
     */
    @UseCase
    public void save(CurrentUser user, long version, PrecedenceRule wanted) {
        requireKeeper(user);
        var before = current();
        lock(version);
        CatalogueRules.check(before, wanted);
        var had = before.precedence().rules().stream()
                .filter(rule -> rule.isFor(wanted.className(), wanted.field()))
                .findFirst();
        cypher.run(SAVE_PRECEDENCE)
                .with("class", wanted.className())
                .with("field", wanted.field())
                .with("order", wanted.order())
                .execute();
        tell(
                user,
                "PrecedenceRule " + wanted.className() + " " + wanted.field(),
                wanted.order().isEmpty() ? "deleted" : had.isEmpty() ? "created" : "changed",
                wanted.order().isEmpty()
                        ? Message.of("The precedence for %s of %s was removed.", wanted.words(), wanted.className())
                        : Message.of(
                                "The precedence for %s of %s is %s now.",
                                wanted.words(), wanted.className(), wanted.order()),
                had.map(rule -> Map.<String, Object>of("order", rule.order())).orElse(Map.of()),
                wanted.order().isEmpty() ? Map.of() : Map.of("order", wanted.order()));
    }

    /** The tenant it belongs to is not named: not everybody may know that it is there. */
    private void requireKeeper(CurrentUser user) {
        if (!user.may(Right.ADMINISTER, tenants.top()))
            throw new Forbidden("The catalogue is kept by the administrators of the provider.");
    }

    /** By class, then by name. */
    @UseCase(readOnly = true)
    public List<UnknownAttribute> unknownAttributes(CurrentUser user) {
        requireKeeper(user);
        var catalogue = current();
        var found = new ArrayList<UnknownAttribute>();
        for (var ciClass : catalogue.classes())
            found.addAll(cypher.run(LIST_UNKNOWN_ATTRIBUTES)
                    .with("tenants", user.tenants())
                    .with("class", ciClass.name())
                    .with(
                            "known",
                            catalogue.attributes(ciClass.name()).stream()
                                    .map(attribute -> CiFacts.ATTRIBUTE + attribute.name())
                                    .toList())
                    .list(row -> new UnknownAttribute(
                            ciClass.name(),
                            row.text("property").substring(CiFacts.ATTRIBUTE.length()),
                            row.longNumber("cis"),
                            row.texts("samples"))));
        return List.copyOf(found);
    }

    /**
     * Makes an unknown attribute one of the class; the stored texts become values of its type.
     * @param version of the catalogue that was edited
     * @throws Invalid naming texts that are no such value; nothing is written then
     */
    @UseCase
    public CiClass adopt(CurrentUser user, long version, String className, AttributeDefinition attribute) {
        var ciClass = current().classNamed(className);
        var attributes = new ArrayList<>(ciClass.attributes());
        attributes.removeIf(had -> had.name().equals(attribute.name()));
        attributes.add(attribute);
        return save(user, version, ciClass.withAttributes(attributes));
    }

    /** Puts what this release comes with into the graph, unless it is there. */
    @EventListener
    @UseCase
    public void ship(DatabaseMigrated migrated) {
        var shipped = ShippedCatalogue.read();
        var stored =
                cypher.run(LOCK_CATALOGUE).one(row -> row.textOr("shipped", "")).orElse("");
        if (stored.equals(shipped.fingerprint())) return;
        cypher.run(SHIP_CATALOGUE)
                .with("shipped", shipped.fingerprint())
                .with(
                        "classes",
                        shipped.classes().stream()
                                .map(ciClass -> Map.of(
                                        "properties", CatalogueRows.properties(ciClass),
                                        "attributes", CatalogueRows.attributes(ciClass)))
                                .toList())
                .with(
                        "types",
                        shipped.types().stream()
                                .map(type -> Map.of("properties", CatalogueRows.properties(type)))
                                .toList())
                .execute();
        // A new installation has no CIs that would have to be gone through.
        if (stored.isEmpty())
            cypher.run(KEEP_IDENTIFIED)
                    .with("identified", load().catalogue.identification())
                    .execute();
        topology.changed(List.of());
    }

    private Stored load() {
        return cypher.run(LOAD_CATALOGUE)
                .one(row -> new Stored(
                        row.text("stamp"),
                        new Catalogue(
                                row.longNumber("version"),
                                row.rows("classes").stream()
                                        .map(CatalogueRows::ciClass)
                                        .toList(),
                                row.rows("types").stream()
                                        .map(CatalogueRows::type)
                                        .toList(),
                                row.rows("rules").stream()
                                        .map(CatalogueRows::rule)
                                        .toList())))
                .orElseThrow();
    }

    private void lock(long version) {
        var stored =
                cypher.run(LOCK_CATALOGUE).one(row -> row.longNumber("version")).orElseThrow();
        if (stored != version) throw new Stale(stored, "Somebody else has changed the catalogue since you opened it.");
    }

    private static Catalogue with(Catalogue catalogue, CiClass wanted) {
        var classes = new ArrayList<>(catalogue.classes());
        classes.removeIf(had -> had.name().equals(wanted.name()));
        classes.add(wanted);
        return new Catalogue(
                catalogue.version() + 1,
                classes,
                catalogue.types(),
                catalogue.precedence().rules());
    }

    private void convert(AttributeDefinition attribute, Collection<String> classes) {
        var texts = cypher.run(LIST_ATTRIBUTE_VALUES)
                .with("property", CiFacts.ATTRIBUTE + attribute.name())
                .with("classes", classes)
                .list(row -> row.text("value"));
        var wrong = texts.stream()
                .filter(text -> attribute.read(text).isEmpty())
                .limit(NAMED)
                .map(text -> FieldError.of(attribute.name(), text, "CIs have this value. %s", attribute.expected()))
                .toList();
        if (!wrong.isEmpty())
            throw new Invalid(Message.of("Some values of %s do not fit its type.", attribute.name()), wrong);
        cypher.run(CONVERT_ATTRIBUTE)
                .with("property", CiFacts.ATTRIBUTE + attribute.name())
                .with("classes", classes)
                .with(
                        "values",
                        texts.stream()
                                .map(text -> Map.of(
                                        "text",
                                        text,
                                        "value",
                                        attribute.read(text).orElseThrow()))
                                .toList())
                .execute();
    }

    private void refreshSearch(Catalogue catalogue, Collection<String> classes) {
        cypher.run(REFRESH_SEARCH_OF_CLASSES)
                .with("classes", classes)
                .with("searched", catalogue.searched())
                .execute();
    }

    private void tell(
            CurrentUser user,
            String about,
            String action,
            Message headline,
            Map<String, Object> before,
            Map<String, Object> after) {
        topology.changed(List.of());
        events.publishEvent(new DomainEvent(
                tenants.top(), clock.instant(), user.actor(), about, action, headline, before, after, "", Set.of()));
    }
}
