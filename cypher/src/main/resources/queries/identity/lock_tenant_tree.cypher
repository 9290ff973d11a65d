// Lets one transaction at a time change the tree, so that no two moves together make a circle.
// Reaches across tenants: the lock is on the top tenant, whoever asks.
CYPHER 25
MATCH (tenant:Tenant {top: true})
SET tenant.locked = true
