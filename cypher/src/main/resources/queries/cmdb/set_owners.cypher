// Sets or takes away the owner, support or approver of CIs.
// $tenant: id of the tenant the CIs belong to
// $rows: {id (of the CI), kind (OWNED_BY, SUPPORTED_BY or APPROVED_BY), party (id of a team or person, null for nobody)} each
CYPHER 25
UNWIND $rows AS row
MATCH (ci:Ci {id: row.id})
WHERE ci.tenant = $tenant
CALL (ci, row) {
  MATCH (ci)-[old:OWNED_BY|SUPPORTED_BY|APPROVED_BY]->()
  WHERE type(old) = row.kind
  DELETE old
}
OPTIONAL MATCH (team:Team {id: row.party})
OPTIONAL MATCH (person:Person {id: row.party})
WITH ci, row, coalesce(team, person) AS party
WHERE party IS NOT NULL
FOREACH (_ IN CASE row.kind WHEN 'OWNED_BY' THEN [1] ELSE [] END | CREATE (ci)-[:OWNED_BY]->(party))
FOREACH (_ IN CASE row.kind WHEN 'SUPPORTED_BY' THEN [1] ELSE [] END | CREATE (ci)-[:SUPPORTED_BY]->(party))
FOREACH (_ IN CASE row.kind WHEN 'APPROVED_BY' THEN [1] ELSE [] END | CREATE (ci)-[:APPROVED_BY]->(party))
