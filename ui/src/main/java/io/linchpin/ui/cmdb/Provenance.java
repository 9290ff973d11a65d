package io.linchpin.ui.cmdb;

import io.linchpin.cmdb.CiDetail.SourceName;
import io.linchpin.cmdb.CiHistoryEntry;
import io.linchpin.cmdb.CiHistoryEntry.Cause;
import java.util.List;

/**
 * Who gave a field the value it has: whoever wrote it last, and where nobody has since the CI came in, the source that brought
 * it.
 * @param entries newest first
 * @param complete whether these are all there are; otherwise an older one may be meant
 */
record Provenance(List<CiHistoryEntry> entries, boolean complete, List<SourceName> sources) {
    Provenance {
        entries = List.copyOf(entries);
        sources = List.copyOf(sources);
    }

    /** @return empty when it cannot be told */
    String of(String field) {
        return entries.stream()
                .filter(entry -> entry.relation() == null && entry.changes().containsKey(field))
                .findFirst()
                .map(Provenance::author)
                .orElseGet(this::origin);
    }

    private static String author(CiHistoryEntry entry) {
        return entry.cause().kind() == Cause.Kind.PERSON
                ? entry.actor().name()
                : entry.cause().reference();
    }

    private String origin() {
        var names = sources.stream().map(SourceName::source).distinct().toList();
        return complete && names.size() == 1 ? names.getFirst() : "";
    }
}
