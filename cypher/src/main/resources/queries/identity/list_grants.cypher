// The roles a person was given, and where.
// $tenants  ids of the tenants that may be seen
// $person   id of the person
// Columns: tenant, role, below
CYPHER 25
MATCH (:Person {id: $person})-[grant:HAS_ROLE]->(tenant:Tenant)
WHERE tenant.id IN $tenants
RETURN tenant.id AS tenant, grant.role AS role, grant.below AS below
ORDER BY tenant.name, role
