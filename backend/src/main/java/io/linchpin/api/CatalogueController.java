package io.linchpin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linchpin.cmdb.AttributeDefinition;
import io.linchpin.cmdb.AttributeType;
import io.linchpin.cmdb.Catalogue;
import io.linchpin.cmdb.Catalogues;
import io.linchpin.cmdb.CiClass;
import io.linchpin.cmdb.IdentifierRule;
import io.linchpin.cmdb.PrecedenceRule;
import io.linchpin.cmdb.RelationType;
import io.linchpin.cmdb.Strength;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.shared.NotFound;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Classes and relationship types; the same for all tenants. The ETag is that of the whole catalogue. */
@RestController
@RequestMapping("/api/v1")
@Needs(Right.SEE_CIS)
class CatalogueController {
    private final Catalogues catalogues;

    CatalogueController(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @GetMapping("/classes")
    ResponseEntity<List<ClassView>> classes(CurrentUser user) {
        return answer(catalogue -> catalogue.classes().stream()
                .map(ciClass -> ClassView.of(catalogue, ciClass))
                .toList());
    }

    @GetMapping("/classes/{name}")
    ResponseEntity<ClassView> getClass(CurrentUser user, @PathVariable String name) {
        return answer(catalogue ->
                ClassView.of(catalogue, catalogue.find(name).orElseThrow(() -> new NotFound("No class %s.", name))));
    }

    /** Adds the class or changes it; needs the right in the top tenant. */
    @PutMapping("/classes/{name}")
    @Needs(Right.ADMINISTER)
    ResponseEntity<ClassView> putClass(
            CurrentUser user, @PathVariable String name, IfMatch match, @RequestBody ClassInput body) {
        catalogues.save(user, match.or(catalogues.current().version()), body.ciClass(name));
        return getClass(user, name);
    }

    /** Attributes that imports brought and no class defines yet. */
    @GetMapping("/unknown-attributes")
    @Needs(Right.ADMINISTER)
    List<Catalogues.UnknownAttribute> unknownAttributes(CurrentUser user) {
        return catalogues.unknownAttributes(user);
    }

    /** Which source goes before which: by class and field, * for all; holds for the classes below too. */
    @GetMapping("/precedence")
    ResponseEntity<List<PrecedenceRule>> precedence(CurrentUser user) {
        return answer(catalogue -> catalogue.precedence().rules());
    }

    /** Sets the order of sources, the strongest first, "person" for what people write; an empty one removes the rule. Holds from the next import on. */
    @PutMapping("/precedence/{className}/{field}")
    @Needs(Right.ADMINISTER)
    ResponseEntity<List<PrecedenceRule>> putPrecedence(
            CurrentUser user,
            @PathVariable String className,
            @PathVariable String field,
            IfMatch match,
            @RequestBody PrecedenceInput body) {
        catalogues.save(
                user,
                match.or(catalogues.current().version()),
                new PrecedenceRule(className, field, body.order() == null ? List.of() : body.order()));
        return precedence(user);
    }

    @GetMapping("/relationship-types")
    ResponseEntity<List<RelationType>> types(CurrentUser user) {
        return answer(Catalogue::types);
    }

    /** Adds the type or changes it; needs the right in the top tenant. */
    @PutMapping("/relationship-types/{name}")
    @Needs(Right.ADMINISTER)
    ResponseEntity<RelationType> putType(
            CurrentUser user, @PathVariable String name, IfMatch match, @RequestBody TypeInput body) {
        var wanted = body.type(name);
        catalogues.save(user, match.or(catalogues.current().version()), wanted);
        return answer(catalogue -> catalogue.typeNamed(name));
    }

    private <T> ResponseEntity<T> answer(Function<Catalogue, T> body) {
        var catalogue = catalogues.current();
        return ResponseEntity.ok().eTag(IfMatch.etag(catalogue.version())).body(body.apply(catalogue));
    }

    /**
     * @param unknownAttributes whether imports may bring attributes that nobody defined; true when missing
     * @param identifiers what its CIs are recognised by, the strongest first: {@code serialNumber}, {@code ipAddress + name},
     *     {@code name within LOCATED_IN}; as in the class above when missing
     */
    record ClassInput(
            @Nullable String parent,
            String label,
            String icon,
            @Nullable List<AttributeInput> attributes,
            @Nullable List<String> defaultGroups,
            @Nullable Boolean unknownAttributes,
            @Nullable List<String> identifiers) {
        CiClass ciClass(String name) {
            return new CiClass(
                    name,
                    parent,
                    label,
                    icon,
                    attributes == null
                            ? List.of()
                            : attributes.stream()
                                    .map(AttributeInput::definition)
                                    .toList(),
                    defaultGroups == null ? List.of() : defaultGroups,
                    unknownAttributes == null || unknownAttributes,
                    identifiers == null
                            ? null
                            : identifiers.stream().map(IdentifierRule::parse).toList());
        }
    }

    record PrecedenceInput(@Nullable List<String> order) {}

    record AttributeInput(
            String name,
            String label,
            @Nullable AttributeType type,
            @Nullable Boolean required,
            @Nullable Boolean recommended,
            @Nullable Boolean searched,
            @Nullable List<String> choices) {
        AttributeDefinition definition() {
            return new AttributeDefinition(
                    name,
                    label,
                    type == null ? AttributeType.TEXT : type,
                    Boolean.TRUE.equals(required),
                    Boolean.TRUE.equals(recommended),
                    Boolean.TRUE.equals(searched),
                    choices == null ? List.of() : choices);
        }
    }

    record TypeInput(
            String phrase,
            String inverse,
            Strength strength,
            @Nullable List<RelationType.ClassPair> usual,
            @Nullable Boolean strict) {
        RelationType type(String name) {
            return new RelationType(
                    name, phrase, inverse, strength, usual == null ? List.of() : usual, strict != null && strict);
        }
    }

    /**
     * @param attributes its own and the inherited ones
     * @param defaultGroups types whose relationships form one group when they name none, also by inheritance
     * @param identifiers what its CIs are recognised by, the strongest first
     * @param identifiedBy the class whose identifiers these are: itself, or one above; left out when there are none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClassView(
            String name,
            @Nullable String parent,
            String label,
            String icon,
            List<AttributeDefinition> attributes,
            List<String> ownAttributes,
            List<String> defaultGroups,
            boolean unknownAttributes,
            List<String> identifiers,
            @Nullable String identifiedBy) {
        static ClassView of(Catalogue catalogue, CiClass ciClass) {
            return new ClassView(
                    ciClass.name(),
                    ciClass.parent(),
                    ciClass.label(),
                    ciClass.icon(),
                    catalogue.attributes(ciClass.name()),
                    ciClass.attributes().stream().map(AttributeDefinition::name).toList(),
                    catalogue.types().stream()
                            .map(RelationType::name)
                            .filter(type ->
                                    catalogue.defaultGroup(ciClass.name(), type).isPresent())
                            .toList(),
                    ciClass.unknownAttributes(),
                    catalogue.identifiers(ciClass.name()).stream()
                            .map(IdentifierRule::toString)
                            .toList(),
                    catalogue.identifiedBy(ciClass.name()).map(CiClass::name).orElse(null));
        }
    }
}
