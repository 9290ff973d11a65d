// Which records of a source describe a CI already.
// $tenant: id of the tenant
// $keys: tenant, source and external id in one
// Columns: key, ci (its id)
CYPHER 25
UNWIND $keys AS key
MATCH (record:SourceRecord {key: key})-[:DESCRIBES]->(ci:Ci)
WHERE record.tenant = $tenant
RETURN key, ci.id AS ci
