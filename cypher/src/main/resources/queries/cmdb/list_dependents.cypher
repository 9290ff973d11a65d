// What points at a CI, before it is deleted.
// $tenants: ids of the tenants that may be seen
// $id: of the CI
// Columns: inAll (of whatever tenant), named (the names of up to 5 that may be seen)
CYPHER 25
MATCH (ci:Ci {id: $id})
WHERE ci.tenant IN $tenants
RETURN
  COUNT { (ci)<--(:Ci) } AS inAll,
  COLLECT {
    MATCH (ci)<--(other:Ci)
    WHERE other.tenant IN $tenants
    RETURN DISTINCT other.name AS name
    ORDER BY name
    LIMIT 5
  } AS named
