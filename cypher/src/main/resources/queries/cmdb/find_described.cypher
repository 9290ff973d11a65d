// Which records of a source describe a CI already.
// $tenant: id of the tenant
// $keys: tenant, source and external id in one
// Columns: key, ci (its id)
// Planned anew each time: a plan made while the graph was still empty would read all records for each row of the first import.
CYPHER 25 replan=force
UNWIND $keys AS key
OPTIONAL MATCH (record:SourceRecord {key: key})
USING INDEX record:SourceRecord(key)
WITH key, record
WHERE record.tenant = $tenant
MATCH (record)-[:DESCRIBES]->(ci)
RETURN key, ci.id AS ci
