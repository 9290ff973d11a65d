package io.linchpin.ui.cmdb;

import io.linchpin.cmdb.CiOrder;
import io.linchpin.ui.component.Address;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a list of CIs can show of each. */
enum ListColumn {
    NAME(CiOrder.By.NAME, "240px"),
    CLASS(CiOrder.By.CLASS, "140px"),
    STATUS(CiOrder.By.STATUS, "80px"),
    ENVIRONMENT(CiOrder.By.ENVIRONMENT, "104px"),
    CRITICALITY(CiOrder.By.CRITICALITY, "84px"),
    OWNER(null, "150px"),
    SUPPORT(null, "150px"),
    SOURCE(null, "104px"),
    EXTERNAL_ID(null, "150px"),
    TENANT(null, "140px"),
    FIRST_SEEN(CiOrder.By.FIRST_SEEN, "104px");

    static final List<ListColumn> USUAL =
            List.of(NAME, CLASS, STATUS, ENVIRONMENT, CRITICALITY, OWNER, SUPPORT, SOURCE, EXTERNAL_ID);
    static final List<ListColumn> USUAL_WITH_TENANTS =
            List.of(NAME, TENANT, CLASS, STATUS, ENVIRONMENT, CRITICALITY, OWNER, SUPPORT, SOURCE, EXTERNAL_ID);

    private final CiOrder.@Nullable By order;
    private final String width;

    ListColumn(CiOrder.@Nullable By order, String width) {
        this.order = order;
        this.width = width;
    }

    Optional<CiOrder.By> order() {
        return Optional.ofNullable(order);
    }

    String width() {
        return width;
    }

    String key() {
        return "cmdb.column." + name();
    }

    /** Its name in addresses. */
    String word() {
        return Address.word(this);
    }

    static Optional<ListColumn> of(String word) {
        return Arrays.stream(values())
                .filter(column -> column.word().equals(word))
                .findFirst();
    }
}
