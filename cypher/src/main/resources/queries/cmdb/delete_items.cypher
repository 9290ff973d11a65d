// Deletes CIs, what sources say about them and their relationships. Their history stays.
// $tenant: id of the tenant the CIs belong to
// $ids: of the CIs
// Columns: neighbours (ids of the CIs that had relationships with one of them)
CYPHER 25
UNWIND $ids AS id
MATCH (ci:Ci {id: id})
WHERE ci.tenant = $tenant
OPTIONAL MATCH (ci)--(neighbour:Ci)
WITH ci, collect(DISTINCT neighbour.id) AS neighbours
OPTIONAL MATCH (ci)<-[:DESCRIBES|IDENTIFIES]-(beside:SourceRecord|Identifier)
DETACH DELETE beside, ci
RETURN neighbours
