// Some CIs as they are now, each with what it depends on, to bring a topology in memory up to date.
// Reaches across tenants: failure does not stop at the border of a tenant, so only the answer is cut down to what its reader may see.
// $cis: ids of the CIs; those that are no more are left out
// Columns: id, tenant, class, name, criticality (null or 1 to 4), live, related (whether it has any relationship),
//   edges: a list of [type, id of the target, group or null, min_up as text or null]
CYPHER 25
MATCH (ci:Ci)
WHERE ci.id IN $cis
RETURN
  ci.id AS id,
  ci.tenant AS tenant,
  ci.class AS class,
  ci.name AS name,
  ci.criticality AS criticality,
  ci.status = 'LIVE' AS live,
  EXISTS { (ci)--(:Ci) } AS related,
  [(ci)-[edge]->(target:Ci) | [type(edge), target.id, edge.group, edge.minUp]] AS edges
