// Gives CIs what they are recognised by, in place of what they were recognised by before.
// $tenant: id of the tenant they belong to
// $rows: {id, identifiers (their properties)} each
CYPHER 25
UNWIND $rows AS row
MATCH (ci:Ci {id: row.id})
WHERE ci.tenant = $tenant
CALL (ci) {
  MATCH (ci)<-[:IDENTIFIES]-(old:Identifier)
  DETACH DELETE old
}
FOREACH (properties IN row.identifiers |
  CREATE (identifier:Identifier)-[:IDENTIFIES]->(ci)
  SET identifier = properties)
