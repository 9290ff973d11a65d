// The tenants somebody may see and their places in the tree.
// $tenants  ids of the tenants that may be seen
// Columns: id, name, version, parent (null when it may not be seen)
CYPHER 25
MATCH (tenant:Tenant)
WHERE tenant.id IN $tenants
OPTIONAL MATCH (tenant)-[:CHILD_OF]->(parent:Tenant)
WHERE parent.id IN $tenants
RETURN tenant.id AS id, tenant.name AS name, tenant.version AS version, parent.id AS parent
