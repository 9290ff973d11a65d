// Which CIs another one depends on, whoever it belongs to.
// $tenant: id of the tenant they belong to
// $ids: of the CIs
// Columns: id
CYPHER 25
UNWIND $ids AS id
MATCH (ci:Ci {id: id})
WHERE ci.tenant = $tenant AND EXISTS { (ci)<--(:Ci) }
RETURN ci.id AS id
