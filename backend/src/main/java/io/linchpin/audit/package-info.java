/** Who did what, when, from where and why: every write of the house. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package io.linchpin.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
