/**
 * Configuration items, their classes, relationships, ownership and history. The only writer of {@code :Ci} and the edges
 * between CIs: {@code (:Ci {id, tenant, class, name, nameKey, status, environment, criticality, firstSeen, version, search,
 * attributes.*})} with the class as a second label, edges with {@code sources, firstSeen} and, in a group, {@code group, minUp}
 * (as text: {@code "2"}, {@code "60%"}), {@code (:SourceRecord)-[:DESCRIBES]->(:Ci)}, {@code (:Identifier)-[:IDENTIFIES]->(:Ci)}, {@code (:ToldApart)},
 * {@code (:CiEvent)} and {@code (:TopologyChange)}.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "identity"})
@NullMarked
package io.linchpin.cmdb;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
