package io.linchpin.ui.cmdb;

import io.linchpin.cmdb.CiFacts;
import io.linchpin.ui.component.DiffCell;

/** Before and after of a field of a CI, in words. */
final class Differences {
    private Differences() {}

    static DiffCell cell(Words words, String className, String field, CiFacts.Difference difference) {
        var name = words.field(className, field);
        if (difference.before() == null) return DiffCell.added(name, words.value(field, difference.after()));
        return difference.after() == null
                ? DiffCell.removed(name, words.value(field, difference.before()))
                : DiffCell.changed(
                        name, words.value(field, difference.before()), words.value(field, difference.after()));
    }
}
