// Who has a role in a tenant: given there, or "and below" in one above it.
// $tenants  ids of the tenants that may be seen
// $tenant   id of the tenant
// Columns: id, name, home (id of the person's tenant), active, granted (id of the tenant the role was given in), role, below
CYPHER 25
MATCH (tenant:Tenant {id: $tenant})
WHERE tenant.id IN $tenants
MATCH (tenant)-[:CHILD_OF*0..]->(granted:Tenant)<-[grant:HAS_ROLE]-(person:Person)
WHERE granted.id IN $tenants AND person.tenant IN $tenants AND (grant.below OR granted = tenant)
RETURN person.id AS id, person.name AS name, person.tenant AS home, person.active AS active,
       granted.id AS granted, grant.role AS role, grant.below AS below
ORDER BY toLower(name), id, role
