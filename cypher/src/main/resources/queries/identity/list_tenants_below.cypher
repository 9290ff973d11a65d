// A tenant and all tenants below it.
// $tenant  id of the tenant
// Columns: id
CYPHER 25
MATCH (:Tenant {id: $tenant})<-[:CHILD_OF*0..]-(below:Tenant)
RETURN below.id AS id
