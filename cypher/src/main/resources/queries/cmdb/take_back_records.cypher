// Gives records of a source the fingerprint they had before, or deletes those that were not there; only where the source has said nothing since.
// $tenant: id of the tenant
// $rows: {key (tenant, source and external id in one), said (the fingerprint that is taken back), before (null: no record), claims (properties from before)} each
// Columns: ci (ids of those whose record went)
CYPHER 25
UNWIND $rows AS row
MATCH (record:SourceRecord {key: row.key})
WHERE record.tenant = $tenant AND record.hash = row.said
MATCH (record)-[:DESCRIBES]->(ci:Ci)
WITH row, record, ci.id AS ci
FOREACH (_ IN CASE WHEN row.before IS NULL THEN [] ELSE [1] END | SET record.hash = row.before SET record += row.claims)
FOREACH (_ IN CASE WHEN row.before IS NULL THEN [1] ELSE [] END | DETACH DELETE record)
WITH row, ci
WHERE row.before IS NULL
RETURN ci
