package io.linchpin.ui.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.linchpin.shared.Identifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What a page is asked for, as it stands in the address; what nobody understands there is as if it were not there. */
public final class Address {
    private Address() {}

    /** Empty when it is not there. */
    public static String text(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    public static <T extends Identifier> Optional<T> id(
            Map<String, List<String>> parameters, String name, Function<UUID, T> type) {
        try {
            return Optional.of(text(parameters, name))
                    .filter(text -> !text.isEmpty())
                    .map(UUID::fromString)
                    .map(type);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    public static <E extends Enum<E>> Optional<E> constant(
            Map<String, List<String>> parameters, String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(text(parameters, name)))
                .findFirst();
    }

    /** How a constant is written in an address: {@code change-manager}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Puts a question with one value each into the address of the open page, without opening it anew. */
    public static void remember(String path, Map<String, String> parameters) {
        remember(path, QueryParameters.simple(parameters));
    }

    /** Puts a question into the address of the open page, without opening it anew. */
    public static void rememberAll(String path, Map<String, List<String>> parameters) {
        remember(path, new QueryParameters(parameters));
    }

    private static void remember(String path, QueryParameters parameters) {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(path, parameters));
    }
}
