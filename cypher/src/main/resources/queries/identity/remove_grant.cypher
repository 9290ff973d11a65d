// Takes a role in a tenant from a person.
// $person  id of the person
// $tenant  id of the tenant
// $role    name of the role
CYPHER 25
MATCH (:Person {id: $person})-[grant:HAS_ROLE {role: $role}]->(:Tenant {id: $tenant})
DELETE grant
