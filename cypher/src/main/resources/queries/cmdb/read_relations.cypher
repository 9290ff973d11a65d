// Reads the two ends of relationships and the relationship itself if there is one.
// $tenants: ids of the tenants the dependent CIs may belong to
// $targets: ids of the tenants the CIs they depend on may belong to
// $rows: {index, source, type, target} each
// Columns: index, source and target (properties of the CIs), edge (its properties; null when there is none)
CYPHER 25
UNWIND $rows AS row
MATCH (source:Ci {id: row.source})
WHERE source.tenant IN $tenants
MATCH (target:Ci {id: row.target})
WHERE target.tenant IN $targets
OPTIONAL MATCH (source)-[edge]->(target)
WHERE type(edge) = row.type
RETURN
  row.index AS index,
  source {.id, .tenant, .class, .name, .status, .environment, .criticality, .firstSeen, .version} AS source,
  target {.id, .tenant, .class, .name, .status, .environment, .criticality, .firstSeen, .version} AS target,
  edge {.group, .minUp, .sources} AS edge
