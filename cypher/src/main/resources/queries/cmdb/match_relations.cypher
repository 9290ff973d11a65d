// Relationships of a file that are not stored like this, or that the source does not assert yet; compared in the database.
// $tenant: id of the tenant the dependent CIs belong to
// $source: name of the source
// $rows: {index, source, type, target, group, minUp} each; empty texts for no group
// Columns: index, edge (its properties; null when there is none)
CYPHER 25
UNWIND $rows AS row
// A CI of the same upload is not there yet: then neither is the edge.
OPTIONAL MATCH (source:Ci {id: row.source})
WHERE source.tenant = $tenant
OPTIONAL MATCH (target:Ci {id: row.target})
OPTIONAL MATCH (source)-[edge]->(target)
WHERE type(edge) = row.type
WITH row, edge
WHERE edge IS NULL
  OR coalesce(edge.group, '') <> row.group
  OR coalesce(edge.minUp, '') <> row.minUp
  OR NOT $source IN coalesce(edge.sources, [])
RETURN row.index AS index, edge {.group, .minUp, .sources} AS edge
