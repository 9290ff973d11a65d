// The CI that a merged one goes on as.
// $tenants: ids of the tenants that may be seen
// $id: of the CI
// Columns: survivor (its properties)
CYPHER 25
MATCH (ci:Ci {id: $id})
WHERE ci.tenant IN $tenants
MATCH (survivor:Ci {id: ci.mergedInto})
WHERE survivor.tenant IN $tenants
RETURN survivor {.id, .tenant, .class, .name} AS survivor
