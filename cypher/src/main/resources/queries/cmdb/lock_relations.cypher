// Reads the two ends of relationships and the relationship itself if there is one; where asked, whoever else writes from the same CI waits.
// $tenants: ids of the tenants the dependent CIs may belong to
// $targets: ids of the tenants the CIs they depend on may belong to
// $rows: {index, source, type, target, lock} each, sorted by source, so that two writers never wait for each other
// Columns: index, source and target (properties of the CIs), edge (its properties; null when there is none)
CYPHER 25
UNWIND $rows AS row
MATCH (source:Ci {id: row.source})
WHERE source.tenant IN $tenants
MATCH (target:Ci {id: row.target})
WHERE target.tenant IN $targets
FOREACH (_ IN CASE WHEN row.lock THEN [1] ELSE [] END | SET source.lock = true)
WITH row, source, target
OPTIONAL MATCH (source)-[edge]->(target)
WHERE type(edge) = row.type
RETURN
  row.index AS index,
  source {.id, .tenant, .class, .name, .status, .environment, .criticality, .firstSeen, .version} AS source,
  target {.id, .tenant, .class, .name, .status, .environment, .criticality, .firstSeen, .version} AS target,
  edge {.group, .minUp, .sources} AS edge
