package io.linchpin.ui.cmdb;

import io.linchpin.cmdb.CiFilter;
import io.linchpin.cmdb.CiOrder;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Environment;
import io.linchpin.shared.TenantId;
import io.linchpin.ui.component.Address;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a list of CIs is asked for, as it stands in the address. What an address says and nobody understands is left out.
 * @param columns empty for the usual ones
 */
record ListQuestion(CiFilter filter, CiOrder order, List<ListColumn> columns) {
    static final ListQuestion ALL = new ListQuestion(CiFilter.ALL, CiOrder.NAME, List.of());
    private static final String BY_HAND = "by-hand";
    private static final String NOBODY = "nobody";

    ListQuestion {
        columns = List.copyOf(columns);
    }

    static ListQuestion of(Map<String, List<String>> parameters) {
        var owners = values(parameters, "owner");
        return new ListQuestion(
                new CiFilter(
                        Address.text(parameters, "q"),
                        Set.copyOf(values(parameters, "class")),
                        constants(CiStatus.class, values(parameters, "status")),
                        constants(Environment.class, values(parameters, "environment")),
                        understood(values(parameters, "criticality"), ListQuestion::criticality),
                        understood(owners, ListQuestion::id),
                        understood(values(parameters, "support"), ListQuestion::id),
                        understood(values(parameters, "tenant"), text -> id(text).map(TenantId::new)),
                        values(parameters, "source").stream()
                                .map(source -> source.equals(BY_HAND) ? CiFilter.BY_HAND : source)
                                .collect(Collectors.toUnmodifiableSet()),
                        owners.contains(NOBODY)),
                order(Address.text(parameters, "sort")),
                Stream.of(Address.text(parameters, "columns").split(","))
                        .flatMap(word -> ListColumn.of(word).stream())
                        .distinct()
                        .toList());
    }

    /** Only what differs from {@link #ALL}, so that addresses stay short. */
    Map<String, List<String>> parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (!filter.text().isEmpty()) parameters.put("q", List.of(filter.text()));
        put(parameters, "class", filter.classes().stream());
        put(parameters, "status", words(filter.statuses()));
        put(parameters, "environment", words(filter.environments()));
        put(parameters, "criticality", filter.criticalities().stream().map(String::valueOf));
        put(
                parameters,
                "owner",
                Stream.concat(
                        filter.withoutOwner() ? Stream.of(NOBODY) : Stream.empty(),
                        filter.owners().stream().map(UUID::toString)));
        put(parameters, "support", filter.supporters().stream().map(UUID::toString));
        put(parameters, "tenant", filter.tenants().stream().map(TenantId::toString));
        put(
                parameters,
                "source",
                filter.sources().stream().map(source -> source.equals(CiFilter.BY_HAND) ? BY_HAND : source));
        if (!order.equals(CiOrder.NAME))
            parameters.put("sort", List.of((order.descending() ? "-" : "") + Address.word(order.by())));
        if (!columns.isEmpty())
            parameters.put(
                    "columns", List.of(columns.stream().map(ListColumn::word).collect(Collectors.joining(","))));
        return parameters;
    }

    ListQuestion with(CiFilter changed) {
        return new ListQuestion(changed, order, columns);
    }

    ListQuestion with(CiOrder changed) {
        return new ListQuestion(filter, changed, columns);
    }

    ListQuestion with(List<ListColumn> changed) {
        return new ListQuestion(filter, order, changed);
    }

    boolean filters() {
        return !filter.equals(CiFilter.ALL);
    }

    private static CiOrder order(String text) {
        var descending = text.startsWith("-");
        var word = descending ? text.substring(1) : text;
        return Arrays.stream(CiOrder.By.values())
                .filter(by -> Address.word(by).equals(word))
                .findFirst()
                .map(by -> new CiOrder(by, descending))
                .orElse(CiOrder.NAME);
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, List<String> words) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> words.contains(Address.word(constant)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Set<T> understood(List<String> texts, Function<String, Optional<T>> read) {
        return texts.stream().flatMap(text -> read.apply(text).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Integer> criticality(String text) {
        return text.matches("[1-4]") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static void put(Map<String, List<String>> parameters, String name, Stream<String> values) {
        var sorted = values.sorted().toList();
        if (!sorted.isEmpty()) parameters.put(name, sorted);
    }

    private static Stream<String> words(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Address::word);
    }

    private static List<String> values(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of());
    }
}
