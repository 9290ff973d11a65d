// Puts the label of the new class in place of the old one.
// $tenant: id of the tenant they belong to
// $rows: {id, before, after} each: names of classes
CYPHER 25
UNWIND $rows AS row
MATCH (ci:Ci {id: row.id})
WHERE ci.tenant = $tenant
REMOVE ci:$(row.before)
SET ci:$(row.after)
