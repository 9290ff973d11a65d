// Everything a source describes in a tenant.
// $tenant: id of the tenant
// $source: name of the source
// Columns: externalId, ci (its id)
CYPHER 25
MATCH (record:SourceRecord)
WHERE record.tenant = $tenant AND record.source = $source
MATCH (record)-[:DESCRIBES]->(ci:Ci)
RETURN record.externalId AS externalId, ci.id AS ci
