// CIs by their ids.
// $tenants: ids of the tenants that may be seen
// $ids: of the CIs
// Columns: ci (its properties)
CYPHER 25
UNWIND $ids AS id
MATCH (ci:Ci {id: id})
WHERE ci.tenant IN $tenants
RETURN ci {.id, .tenant, .class, .name, .status, .environment, .criticality, .firstSeen, .version} AS ci
