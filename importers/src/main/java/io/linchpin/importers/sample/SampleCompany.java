package io.linchpin.importers.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the sample company, a provider with two customers, as files for the ordinary importer. The same seed and size give the
 * same bytes. {@code SampleCompany [--seed N] [--cis N] [--out FOLDER]}; {@code --cis} is the size of Meridian Health.
 */
public final class SampleCompany {
    static final long SEED = 1042;

    private final Northwind northwind;
    private final Meridian meridian;
    private final HarborDental harborDental;

    SampleCompany(long seed, int size) {
        northwind = new Northwind(seed);
        meridian = new Meridian(seed, size, northwind);
        harborDental = new HarborDental(seed, northwind);
    }

    public static void main(String[] arguments) throws IOException {
        var seed = SEED;
        var size = Meridian.SIZE;
        var out = Path.of("sample-data", "company");
        for (var i = 0; i + 1 < arguments.length; i += 2) {
            var value = arguments[i + 1];
            switch (arguments[i]) {
                case "--seed" -> seed = Long.parseLong(value);
                case "--cis" -> size = Integer.parseInt(value);
                case "--out" -> out = Path.of(value);
                default ->
                    throw new IllegalArgumentException(
                            "%s is not known. Usage: [--seed N] [--cis N] [--out FOLDER]".formatted(arguments[i]));
            }
        }
        new SampleCompany(seed, size).write(out);
    }

    void write(Path folder) throws IOException {
        var files = new CompanyFiles(folder);
        var provider = new CompanyFiles.Tenant(Northwind.TENANT, "");
        var customer = new CompanyFiles.Tenant(Meridian.TENANT, Northwind.TENANT);
        var otherCustomer = new CompanyFiles.Tenant(HarborDental.TENANT, Northwind.TENANT);
        files.tenants(List.of(provider, customer, otherCustomer));
        files.signIn(SignIn.choices());
        files.tenant(provider, northwind.inventory(), Northwind.staff());
        files.tenant(customer, meridian.inventory(), MeridianStaff.hire());
        files.tenant(otherCustomer, harborDental.inventory(), HarborDental.staff());
    }
}
