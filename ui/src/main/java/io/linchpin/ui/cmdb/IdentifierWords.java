package io.linchpin.ui.cmdb;

import io.linchpin.cmdb.IdentifierRule;
import java.util.stream.Collectors;

/** What CIs are recognised by, in words. */
final class IdentifierWords {
    private IdentifierWords() {}

    /** {@code IP address and name}, {@code Name, within what it is located in}. */
    static String of(Words words, String className, IdentifierRule rule) {
        var fields = rule.fields().stream()
                .map(field -> words.field(className, field))
                .collect(Collectors.joining(" + "));
        var within = rule.within();
        return within == null
                ? fields
                : words.text(
                        "cmdb.identifier.within",
                        fields,
                        words.catalogue()
                                .findType(within)
                                .map(type -> type.phrase())
                                .orElse(within));
    }
}
