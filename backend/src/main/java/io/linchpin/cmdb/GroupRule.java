package io.linchpin.cmdb;

import org.jspecify.annotations.Nullable;

/**
 * The redundancy group that an edge counts in.
 * @param group null when it counts alone
 * @param minUp null exactly when there is no group
 * @param byDefault whether the class of the dependent CI brings the group
 */
record GroupRule(@Nullable String group, @Nullable MinUp minUp, boolean byDefault) {
    /** @param className of the dependent CI, null when it may not be seen */
    static GroupRule of(
            Catalogue catalogue,
            @Nullable String className,
            String type,
            @Nullable String group,
            @Nullable MinUp minUp) {
        if (group != null) return new GroupRule(group, minUp == null ? MinUp.ONE : minUp, false);
        var brought = className == null
                ? null
                : catalogue.defaultGroup(className, type).orElse(null);
        return brought == null ? new GroupRule(null, null, false) : new GroupRule(brought, MinUp.ONE, true);
    }
}
