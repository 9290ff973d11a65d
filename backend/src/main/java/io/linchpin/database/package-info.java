/** The connection to Neo4j: the embedded child process or an external server, migrations, and whether it answers. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package io.linchpin.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
