package io.linchpin.shared;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/** Typed ids as text in the database, for every mapped record. */
final class IdentifierConverter implements GenericConverter {
    private final Set<ConvertiblePair> pairs;

    IdentifierConverter(Collection<Class<? extends Identifier>> types) {
        pairs = types.stream()
                .flatMap(type ->
                        Stream.of(new ConvertiblePair(type, Value.class), new ConvertiblePair(Value.class, type)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return pairs;
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        return switch (source) {
            case null -> null;
            case Identifier id -> Values.value(id.value().toString());
            case Value value when value.isNull() -> null;
            case Value value -> Identifiers.parse(to.getType().asSubclass(Identifier.class), value.asString());
            default -> throw new IllegalArgumentException("%s is neither an id nor stored".formatted(source));
        };
    }
}
