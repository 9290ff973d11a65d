// Names of the sources that describe CIs.
// $tenants: ids of the tenants that may be seen
// Columns: source
CYPHER 25
MATCH (record:SourceRecord)
WHERE record.tenant IN $tenants
RETURN DISTINCT record.source AS source
ORDER BY source
