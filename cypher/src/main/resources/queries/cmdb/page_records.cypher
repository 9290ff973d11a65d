// What a source calls the CIs that it describes, in order, some at a time.
// $tenant: id of the tenant
// $start: what the keys of its records begin with (tenant and source in one)
// $after: key of the last one of the page before
// $limit: how many at most
// Columns: key, externalId
CYPHER 25
MATCH (record:SourceRecord)
USING INDEX record:SourceRecord(key)
WHERE record.key > $after AND record.key STARTS WITH $start AND record.tenant = $tenant
RETURN record.key AS key, record.externalId AS externalId
ORDER BY key
LIMIT $limit
