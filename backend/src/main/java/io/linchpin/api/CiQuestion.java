package io.linchpin.api;

import io.linchpin.cmdb.CiFilter;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Environment;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** The filter of a list as it stands in an address: {@code ?class=Server&status=LIVE&owner=…}; a name given twice means either. */
final class CiQuestion {
    private static final String NOBODY = "none";

    private CiQuestion() {}

    /** @throws Invalid naming all values that cannot be read */
    static CiFilter filter(MultiValueMap<String, String> asked) {
        var errors = new ArrayList<FieldError>();
        var owners = values(asked, "owner");
        var filter = new CiFilter(
                String.join(" ", values(asked, "q")),
                Set.copyOf(values(asked, "class")),
                constants(CiStatus.class, "status", asked, errors),
                constants(Environment.class, "environment", asked, errors),
                numbers(asked, errors),
                ids(
                        "owner",
                        owners.stream().filter(owner -> !owner.equals(NOBODY)).toList(),
                        errors),
                ids("supportTeam", values(asked, "supportTeam"), errors),
                Set.of(),
                Set.copyOf(values(asked, "source")),
                owners.contains(NOBODY));
        if (!errors.isEmpty()) throw new Invalid("Some values of the filter cannot be read.", errors);
        return filter;
    }

    private static List<String> values(MultiValueMap<String, String> asked, String name) {
        return asked.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    private static <E extends Enum<E>> Set<E> constants(
            Class<E> type, String name, MultiValueMap<String, String> asked, List<FieldError> errors) {
        return values(asked, name).stream()
                .map(text -> CiInput.constant(type, name, text, errors))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Set<Integer> numbers(MultiValueMap<String, String> asked, List<FieldError> errors) {
        var numbers = new LinkedHashSet<Integer>();
        for (var text : values(asked, "criticality")) {
            if (text.matches("[1-4]")) numbers.add(Integer.valueOf(text));
            else errors.add(FieldError.of("criticality", text, "Criticality is 1 (highest) to 4."));
        }
        return numbers;
    }

    private static Set<UUID> ids(String name, List<String> texts, List<FieldError> errors) {
        var ids = new LinkedHashSet<UUID>();
        for (var text : texts) {
            try {
                ids.add(UUID.fromString(text));
            } catch (IllegalArgumentException e) {
                errors.add(FieldError.of(name, text, "The id of a team or person, or none for nobody."));
            }
        }
        return ids;
    }
}
