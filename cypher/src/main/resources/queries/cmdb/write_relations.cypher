// Makes relationships of the shipped types, or gives those that are there these values.
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
FOREACH (_ IN CASE row.type WHEN 'DEPENDS_ON' THEN [1] ELSE [] END |
  MERGE (source)-[edge:DEPENDS_ON]->(target)
  ON CREATE SET edge.firstSeen = $at
  SET edge.group = row.group, edge.minUp = row.minUp, edge.sources = row.sources)
FOREACH (_ IN CASE row.type WHEN 'RUNS_ON' THEN [1] ELSE [] END |
  MERGE (source)-[edge:RUNS_ON]->(target)
  ON CREATE SET edge.firstSeen = $at
  SET edge.group = row.group, edge.minUp = row.minUp, edge.sources = row.sources)
FOREACH (_ IN CASE row.type WHEN 'HOSTED_ON' THEN [1] ELSE [] END |
  MERGE (source)-[edge:HOSTED_ON]->(target)
  ON CREATE SET edge.firstSeen = $at
  SET edge.group = row.group, edge.minUp = row.minUp, edge.sources = row.sources)
FOREACH (_ IN CASE row.type WHEN 'LOCATED_IN' THEN [1] ELSE [] END |
  MERGE (source)-[edge:LOCATED_IN]->(target)
  ON CREATE SET edge.firstSeen = $at
  SET edge.group = row.group, edge.minUp = row.minUp, edge.sources = row.sources)
FOREACH (_ IN CASE row.type WHEN 'POWERED_BY' THEN [1] ELSE [] END |
  MERGE (source)-[edge:POWERED_BY]->(target)
  ON CREATE SET edge.firstSeen = $at
  SET edge.group = row.group, edge.minUp = row.minUp, edge.sources = row.sources)
FOREACH (_ IN CASE row.type WHEN 'STORED_ON' THEN [1] ELSE [] END |
  MERGE (source)-[edge:STORED_ON]->(target)
  ON CREATE SET edge.firstSeen = $at
  SET edge.group = row.group, edge.minUp = row.minUp, edge.sources = row.sources)
FOREACH (_ IN CASE row.type WHEN 'HAS_MEMBER' THEN [1] ELSE [] END |
  MERGE (source)-[edge:HAS_MEMBER]->(target)
  ON CREATE SET edge.firstSeen = $at
  SET edge.group = row.group, edge.minUp = row.minUp, edge.sources = row.sources)
FOREACH (_ IN CASE row.type WHEN 'USES' THEN [1] ELSE [] END |
  MERGE (source)-[edge:USES]->(target)
  ON CREATE SET edge.firstSeen = $at
  SET edge.group = row.group, edge.minUp = row.minUp, edge.sources = row.sources)
FOREACH (_ IN CASE row.type WHEN 'CONNECTED_TO' THEN [1] ELSE [] END |
  MERGE (source)-[edge:CONNECTED_TO]->(target)
  ON CREATE SET edge.firstSeen = $at
  SET edge.group = row.group, edge.minUp = row.minUp, edge.sources = row.sources)
RETURN row.index AS index
