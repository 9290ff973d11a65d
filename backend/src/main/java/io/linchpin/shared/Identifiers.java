package io.linchpin.shared;

import java.lang.reflect.InvocationTargetException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** All typed ids there are, and how to make one from its text. */
public final class Identifiers {
    private static final Set<Class<? extends Identifier>> TYPES = scan();

    private Identifiers() {}

    public static Set<Class<? extends Identifier>> types() {
        return TYPES;
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static <T extends Identifier> T parse(Class<T> type, String text) {
        var value = UUID.fromString(text.strip());
        try {
            var constructor = type.getDeclaredConstructor(UUID.class);
            constructor.setAccessible(true);
            return constructor.newInstance(value);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("%s is no %s".formatted(text, type.getSimpleName()), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s is not a record of one UUID".formatted(type.getName()), e);
        }
    }

    private static Set<Class<? extends Identifier>> scan() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Identifier.class));
        return scanner.findCandidateComponents("io.linchpin").stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), Identifiers.class.getClassLoader()))
                .map(type -> type.<Identifier>asSubclass(Identifier.class))
                .collect(Collectors.toUnmodifiableSet());
    }
}
