// The tenant that all others are below.
// Reaches across tenants: catalogues and unknown callers belong to the top one, and it is the same for everybody.
// Columns: id
CYPHER 25
MATCH (tenant:Tenant {top: true})
RETURN tenant.id AS id
