// How many CIs a source describes.
// $tenant: id of the tenant
// $source: name of the source
// Columns: records
CYPHER 25
MATCH (record:SourceRecord)
WHERE record.tenant = $tenant AND record.source = $source
RETURN count(record) AS records
