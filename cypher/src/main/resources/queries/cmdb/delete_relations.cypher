// Deletes relationships.
// $tenant: id of the tenant the dependent CIs belong to
// $rows: {source, type, target} each
CYPHER 25
UNWIND $rows AS row
MATCH (source:Ci {id: row.source})
WHERE source.tenant = $tenant
MATCH (target:Ci {id: row.target})
MATCH (source)-[edge]->(target)
WHERE type(edge) = row.type
DELETE edge
