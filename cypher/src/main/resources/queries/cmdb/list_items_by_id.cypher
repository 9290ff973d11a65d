// CIs of some classes in the order of their ids, to go through all of them bit by bit.
// Reaches across tenants: the catalogue holds for all.
// $classes: names of the classes
// $afterId: where the page before ended; empty at the beginning
// $limit: how many at most
// Columns: id, tenant
CYPHER 25
MATCH (ci:Ci)
USING INDEX ci:Ci(id)
WHERE ci.id > $afterId AND ci.class IN $classes
WITH ci
ORDER BY ci.id
LIMIT $limit
RETURN ci.id AS id, ci.tenant AS tenant
