// Puts a tenant below another.
// $tenant  id of the tenant
// $parent  id of the tenant it comes to be below
CYPHER 25
MATCH (tenant:Tenant {id: $tenant})
MATCH (parent:Tenant {id: $parent})
OPTIONAL MATCH (tenant)-[before:CHILD_OF]->(:Tenant)
DELETE before
CREATE (tenant)-[:CHILD_OF]->(parent)
