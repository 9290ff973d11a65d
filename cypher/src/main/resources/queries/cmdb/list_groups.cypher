// The relationships of CIs that are in a named redundancy group.
// $tenants: ids of the tenants that may be seen
// $ids: of the CIs
// Columns: source, type, target, group, minUp, sources
CYPHER 25
UNWIND $ids AS id
MATCH (ci:Ci {id: id})
WHERE ci.tenant IN $tenants
MATCH (ci)-[edge]->(target:Ci)
WHERE edge.group IS NOT NULL
RETURN ci.id AS source, type(edge) AS type, target.id AS target, edge.group AS group, edge.minUp AS minUp, edge.sources AS sources
