// Keeps what a source calls CIs and a fingerprint of what it said last.
// $tenant: id of the tenant
// $source: name of the source
// $at: when they were first seen, for those that are new
// $rows: {id (of the CI), key (tenant, source and external id in one), externalId, hash} each
CYPHER 25
UNWIND $rows AS row
MATCH (ci:Ci {id: row.id})
WHERE ci.tenant = $tenant
MERGE (record:SourceRecord {key: row.key})
ON CREATE SET record.tenant = $tenant, record.source = $source, record.externalId = row.externalId, record.firstSeen = $at
SET record.hash = row.hash, record.missingSince = null
MERGE (record)-[:DESCRIBES]->(ci)
