/** What else fails when these CIs fail, how badly, and why. */
@ApplicationModule(allowedDependencies = {"shared", "database", "identity", "cmdb"})
@NullMarked
package io.linchpin.impact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
