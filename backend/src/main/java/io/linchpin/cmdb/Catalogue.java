package io.linchpin.cmdb;

import io.linchpin.shared.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All classes and relationship types as they were at one moment. */
public final class Catalogue {
    /** @param advice in English, naming the usual types or classes; empty when the pair is usual */
    public record PairAdvice(boolean refused, String advice) {}

    /**
     * @param values typed, blank ones left out
     * @param errors all of them
     * @param unknown attributes that the class does not define and takes as text
     * @param missing recommended ones that have no value
     */
    public record Checked(
            Map<String, Object> values, List<FieldError> errors, List<String> unknown, List<String> missing) {}

    /** A phrase of other people: the type, and whether it reads from the target to the source. */
    public record Phrase(RelationType type, boolean inverse) {}

    // bodies follow
    public List<CiClass> classes() {
        throw new IllegalStateException();
    }

    public List<RelationType> types() {
        throw new IllegalStateException();
    }

    public Optional<CiClass> find(String name) {
        throw new IllegalStateException();
    }

    public Optional<RelationType> findType(String name) {
        throw new IllegalStateException();
    }

    /** @throws io.linchpin.shared.Invalid when there is none of this name */
    public CiClass classNamed(String name) {
        throw new IllegalStateException();
    }

    /** @throws io.linchpin.shared.Invalid when there is none of this name */
    public RelationType typeNamed(String name) {
        throw new IllegalStateException();
    }

    /** The class by name, label or plural in other spelling: "load balancer", "LOAD_BALANCER". */
    public Optional<CiClass> translateClass(String text) {
        throw new IllegalStateException();
    }

    /** The type by name, phrase or inverse, without regard to case, blanks, hyphens and underscores: "Runs on", "runs_on", "used by". */
    public Optional<Phrase> translateType(String text) {
        throw new IllegalStateException();
    }

    /** Whether {@code name} is {@code above} or below it. */
    public boolean isA(String name, String above) {
        throw new IllegalStateException();
    }

    /** This class and all below it, also for several at once. */
    public Set<String> withBelow(Set<String> names) {
        throw new IllegalStateException();
    }

    /** From the class itself up to its root. */
    public List<CiClass> lineage(String name) {
        throw new IllegalStateException();
    }

    /** Own and inherited; the class's own definition of a name wins over an inherited one. */
    public List<AttributeDefinition> attributes(String name) {
        throw new IllegalStateException();
    }

    public Optional<AttributeDefinition> attribute(String className, String attribute) {
        throw new IllegalStateException();
    }

    /** The group that edges of the type count in when they name none: named after the type, min_up 1. */
    public Optional<String> defaultGroup(String className, String type) {
        throw new IllegalStateException();
    }

    public boolean isService(String className) {
        throw new IllegalStateException();
    }

    /** Whether the type usually joins these classes. */
    public PairAdvice advise(String sourceClass, String type, String targetClass) {
        throw new IllegalStateException();
    }

    /** The types that usually join these classes, best first. */
    public List<RelationType> usualTypes(String sourceClass, String targetClass) {
        throw new IllegalStateException();
    }

    /** All errors at once. {@code known}: attributes the CI has already, which may stay though its class does not define them. */
    public Checked check(String className, Map<String, String> attributes, Set<String> known) {
        throw new IllegalStateException();
    }
}
