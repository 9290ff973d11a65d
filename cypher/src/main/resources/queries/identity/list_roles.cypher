// Every tenant in which an active person holds a role, by a grant there or by one "and below" further up.
// Reaches across tenants: this is what finds out which tenants a person may see.
// $person  id of the person
// Columns: tenant, roles, above (ids of the tenants above it, nearest first), name (the person's), home (id of the person's tenant)
CYPHER 25
MATCH (person:Person {id: $person})
WHERE person.active
MATCH (person)-[grant:HAS_ROLE]->(granted:Tenant)
MATCH (granted)<-[:CHILD_OF*0..]-(tenant:Tenant)
WHERE grant.below OR tenant = granted
WITH person, tenant, collect(DISTINCT grant.role) AS roles
RETURN tenant.id AS tenant, roles, COLLECT {
  MATCH way = (tenant)-[:CHILD_OF*1..]->(above:Tenant)
  RETURN above.id ORDER BY length(way)
} AS above, person.name AS name, person.tenant AS home
