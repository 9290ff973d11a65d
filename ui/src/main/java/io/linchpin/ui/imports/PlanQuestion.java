package io.linchpin.ui.imports;

import io.linchpin.cmdb.OwnerKind;
import io.linchpin.imports.PlanFilter;
import io.linchpin.imports.RowKind;
import io.linchpin.ui.component.Address;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a plan is asked for, as it stands in the address: the rows of one kind that a filter lets through, or the map. */
record PlanQuestion(PlanFilter filter, boolean map) {
    static final PlanQuestion FIRST = new PlanQuestion(PlanFilter.all(RowKind.CIS), false);

    static PlanQuestion of(Map<String, List<String>> parameters) {
        return new PlanQuestion(
                new PlanFilter(
                        Address.constant(parameters, "kind", RowKind.class).orElse(RowKind.CIS),
                        Address.constant(parameters, "only", PlanFilter.Wanted.class)
                                .orElse(null),
                        Address.text(parameters, "class"),
                        Address.text(parameters, "file"),
                        Address.text(parameters, "field"),
                        Address.constant(parameters, "without", OwnerKind.class).orElse(null),
                        Address.text(parameters, "q")),
                Address.text(parameters, "view").equals("map"));
    }

    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (map) parameters.put("view", "map");
        put(parameters, "kind", filter.kind() == RowKind.CIS ? null : Address.word(filter.kind()));
        put(parameters, "only", filter.wanted() == null ? null : Address.word(filter.wanted()));
        put(parameters, "class", filter.what());
        put(parameters, "file", filter.file());
        put(parameters, "field", filter.field());
        put(parameters, "without", filter.lacks() == null ? null : Address.word(filter.lacks()));
        put(parameters, "q", filter.text());
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) parameters.put(name, value);
    }

    PlanQuestion about(PlanFilter asked) {
        return new PlanQuestion(asked, false);
    }

    PlanQuestion onMap() {
        return new PlanQuestion(filter, true);
    }
}
