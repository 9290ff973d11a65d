// The names a tenant below $tenant must not have: those of its neighbours and of everybody above, in small letters.
// $tenant  id of the parent
// $except  id of the tenant that is to be named
// Columns: name
CYPHER 25
MATCH (parent:Tenant {id: $tenant})
CALL (parent) {
  MATCH (parent)-[:CHILD_OF*0..]->(above:Tenant)
  RETURN above AS taken
  UNION
  MATCH (parent)<-[:CHILD_OF]-(beside:Tenant)
  RETURN beside AS taken
}
WITH taken
WHERE taken.id <> $except
RETURN toLower(taken.name) AS name
