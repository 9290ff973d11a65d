/** What tests of all modules share: one real Neo4j for a whole run, and the application around it. */
@NullMarked
package io.linchpin.testing;

import org.jspecify.annotations.NullMarked;
