// The roles a person was given, and where.
// $tenants  ids of the tenants that may be seen
// $person   id of the person
// Columns: tenant, role, below
CYPHER 25
MATCH (:Person {id: $person})-[grant:HAS_ROLE]->(granted:Tenant)
WHERE granted.id IN $tenants
RETURN granted.id AS tenant, grant.role AS role, grant.below AS below
ORDER BY granted.name, role
