// Every CI and what it depends on, sorted by id so that it is laid out without sorting again.
// Reaches across tenants: failure does not stop at the border of a tenant, so only the answer is cut down to what its reader may see.
// Columns: id, tenant, class, name, criticality (null or 1 to 4), live,
//   edges: a list of [type, id of the target, group or null, min_up as text or null]
CYPHER 25
MATCH (ci:Ci)
WHERE ci.id >= ''
RETURN
  ci.id AS id,
  ci.tenant AS tenant,
  ci.class AS class,
  ci.name AS name,
  ci.criticality AS criticality,
  ci.status = 'LIVE' AS live,
  [(ci)-[edge]->(target:Ci) | [type(edge), target.id, edge.group, edge.minUp]] AS edges
ORDER BY ci.id
