package io.linchpin.cmdb;

import java.util.List;

/** The catalogue as it is shipped, for tests without a database. */
public final class TestCatalogue {
    public static final Catalogue SHIPPED = shipped();

    private TestCatalogue() {}

    private static Catalogue shipped() {
        var shipped = ShippedCatalogue.read();
        return new Catalogue(1, shipped.classes(), shipped.types(), List.of());
    }
}
