// Makes relationships of types that an administrator has added, or gives those that are there these values.
// $tenant: id of the tenant the dependent CIs belong to
// $at: when they were first seen, for those that are new
// $rows: {source, type, target, group (or null), minUp (as text, or null), sources} each
CYPHER 25
UNWIND $rows AS row
MATCH (source:Ci {id: row.source})
WHERE source.tenant = $tenant
MATCH (target:Ci {id: row.target})
MERGE (source)-[edge:$(row.type)]->(target)
ON CREATE SET edge.firstSeen = $at
SET edge.group = row.group, edge.minUp = row.minUp, edge.sources = row.sources
