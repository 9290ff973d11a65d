// One step of a walk: what needs these CIs. The walk does not go on behind a CI that may not be seen.
// $tenants: ids of the tenants that may be seen
// $ids: of the CIs to walk on from
// $types: names of the relationship types to walk along
// Columns: id, visible, class and nameKey (null when it may not be seen)
CYPHER 25
UNWIND $ids AS id
MATCH (ci:Ci {id: id})
WHERE ci.tenant IN $tenants
WITH ci
MATCH (ci)<-[edge]-(next:Ci)
WHERE type(edge) IN $types
WITH DISTINCT next, next.tenant IN $tenants AS visible
RETURN
  next.id AS id,
  visible,
  CASE WHEN visible THEN next.class END AS class,
  CASE WHEN visible THEN next.nameKey END AS nameKey
