package io.linchpin.imports;

import io.linchpin.cmdb.Identified;
import io.linchpin.cmdb.SourceState;
import java.util.List;

/**
 * How a row was found to be about a CI that its source had not described before.
 * @param fields that have the same values: {@code name} or attributes
 * @param value these values, as the row has them
 * @param name of the CI as it is
 * @param sources that describe it until now; empty for one made by hand
 */
public record Recognition(List<String> fields, String value, String name, List<String> sources) {
    static Recognition of(Identified.As found) {
        return new Recognition(
                found.by().rule().parts().toList(),
                found.by().value(),
                found.state().facts().name(),
                found.state().records().stream()
                        .map(SourceState::source)
                        .distinct()
                        .toList());
    }
}
