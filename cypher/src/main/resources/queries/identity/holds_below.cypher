// Whether an active person holds a role in a tenant and everything below it, now and later.
// $person  id of the person
// $tenant  id of the tenant
// $role    name of the role
// Columns: holds
CYPHER 25
MATCH (tenant:Tenant {id: $tenant})
RETURN EXISTS {
  MATCH (tenant)-[:CHILD_OF*0..]->(:Tenant)<-[grant:HAS_ROLE {role: $role}]-(person:Person {id: $person})
  WHERE grant.below AND person.active
} AS holds
