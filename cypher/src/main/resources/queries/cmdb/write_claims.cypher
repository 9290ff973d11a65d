// Keeps on the records of sources what they claim beside the values of a CI; null removes.
// $tenant: id of the tenant the CIs belong to
// $rows: {id (of the CI), source, properties} each
CYPHER 25
UNWIND $rows AS row
MATCH (ci:Ci {id: row.id})<-[:DESCRIBES]-(record:SourceRecord)
WHERE ci.tenant = $tenant AND record.source = row.source
SET record += row.properties
