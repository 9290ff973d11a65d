/** Bringing foreign inventories in: plan, preview, apply. Knows rows, not files; what reads files hands over an {@link io.linchpin.imports.Upload}. */
@ApplicationModule(allowedDependencies = {"shared", "database", "identity", "cmdb", "impact"})
@NullMarked
package io.linchpin.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
