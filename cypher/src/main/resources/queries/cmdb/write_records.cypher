// Keeps what a source calls CIs, a fingerprint of what it said last, and what it claims beside the values of the CI.
// $tenant: id of the tenant
// $source: name of the source
// $at: now
// $rows: {id (of the CI), key (tenant, source and external id in one), externalId, hash, claims (properties; null removes)} each
CYPHER 25
UNWIND $rows AS row
MATCH (ci:Ci {id: row.id})
WHERE ci.tenant = $tenant
MERGE (record:SourceRecord {key: row.key})
ON CREATE SET record.tenant = $tenant, record.source = $source, record.externalId = row.externalId, record.firstSeen = $at
SET record.hash = row.hash, record.confirmedAt = $at, record.missingSince = null, record.former = null
SET record += row.claims
MERGE (record)-[:DESCRIBES]->(ci)
