// The tenants that provide for others: those above the ones somebody may see.
// $tenants  ids of the tenants that may be seen
// Columns: id, name
CYPHER 25
MATCH (tenant:Tenant)
WHERE tenant.id IN $tenants
MATCH (tenant)-[:CHILD_OF]->+(above:Tenant)
RETURN DISTINCT above.id AS id, above.name AS name
