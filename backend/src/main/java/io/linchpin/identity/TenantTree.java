package io.linchpin.identity;

import io.linchpin.shared.TenantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts tenants in the order people read a tree: each before those below it, neighbours by name. */
final class TenantTree {
    private static final Comparator<Branch> BY_NAME = Comparator.comparing(
                    (Branch branch) -> branch.tenant().name(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(branch -> branch.tenant().id().value());

    private final Map<String, List<Branch>> below;
    private final List<PlacedTenant> placed = new ArrayList<>();

    private TenantTree(List<Branch> branches) {
        below = branches.stream().sorted(BY_NAME).collect(Collectors.groupingBy(branch -> key(branch.parent())));
    }

    static List<PlacedTenant> of(List<Branch> branches) {
        var tree = new TenantTree(branches);
        tree.place(null, 0);
        return List.copyOf(tree.placed);
    }

    private void place(@Nullable TenantId parent, int depth) {
        for (var branch : below.getOrDefault(key(parent), List.of())) {
            placed.add(new PlacedTenant(branch.tenant(), parent, depth));
            place(branch.tenant().id(), depth + 1);
        }
    }

    private static String key(@Nullable TenantId parent) {
        return String.valueOf(parent);
    }

    /** @param parent null when it is not among the branches */
    record Branch(Tenant tenant, @Nullable TenantId parent) {}
}
