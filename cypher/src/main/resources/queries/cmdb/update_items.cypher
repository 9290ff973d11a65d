// Writes new values and their authors to CIs that were locked before, and counts their versions up; null removes.
// $tenant: id of the tenant they belong to
// $rows: {id, properties, step (0 when no value changes, else 1)} each
CYPHER 25
UNWIND $rows AS row
MATCH (ci:Ci {id: row.id})
WHERE ci.tenant = $tenant
SET ci += row.properties, ci.version = ci.version + row.step
