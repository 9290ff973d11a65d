// Makes a tenant the one that all others are below; a constraint allows only one.
// $tenant  id of the tenant
CYPHER 25
MATCH (tenant:Tenant {id: $tenant})
SET tenant.top = true
