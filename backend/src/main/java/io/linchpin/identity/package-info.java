/** Tenants, people, teams, roles and tokens: who is asking and what they may see. */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package io.linchpin.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
