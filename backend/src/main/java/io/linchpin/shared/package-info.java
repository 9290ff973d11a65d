/** What every feature may use: failures, events, tenant ids and the binding of Cypher files. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.linchpin.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
