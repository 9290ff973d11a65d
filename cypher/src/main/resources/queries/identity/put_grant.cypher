// Gives a person a role in a tenant, or changes whether it also holds below.
// $person  id of the person
// $tenant  id of the tenant
// $role    name of the role
// $below   whether it also holds in all tenants below
CYPHER 25
MATCH (person:Person {id: $person})
MATCH (tenant:Tenant {id: $tenant})
MERGE (person)-[grant:HAS_ROLE {role: $role}]->(tenant)
SET grant.below = $below
