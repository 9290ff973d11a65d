// A tenant and the tenants above it, nearest first: whose CIs its own may depend on.
// $tenant  id of the tenant
// Columns: id, name, version
CYPHER 25
MATCH way = (:Tenant {id: $tenant})-[:CHILD_OF*0..]->(above:Tenant)
RETURN above.id AS id, above.name AS name, above.version AS version
ORDER BY length(way)
