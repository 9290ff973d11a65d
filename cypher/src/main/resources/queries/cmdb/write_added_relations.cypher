// Makes relationships of types that an administrator has added, or gives those that are there these values.
// $tenant: id of the tenant the dependent CIs belong to
// $at: when they were first seen, for those that are new
// $targets: ids of the tenants that what a fresh one needs may belong to
// $rows: {index, source, type, target, group (or null), minUp (as text, or null), sources, fresh} each; a fresh one nobody has read
//   before: it is made if nothing is there yet, and left if something is
// Columns: index (of those that were written)
CYPHER 25
UNWIND $rows AS row
MATCH (source:Ci {id: row.source})
WHERE source.tenant = $tenant
MATCH (target:Ci {id: row.target})
WHERE NOT row.fresh
  OR target.tenant IN $targets
  AND NOT EXISTS {
    MATCH (source)-[there]->(target)
    WHERE type(there) = row.type
  }
MERGE (source)-[edge:$(row.type)]->(target)
ON CREATE SET edge.firstSeen = $at
SET edge.group = row.group, edge.minUp = row.minUp, edge.sources = row.sources
RETURN row.index AS index
