// Which records of a source describe a CI already, and which.
// $tenant: id of the tenant
// $keys: tenant, source and external id in one
// Columns: index (in $keys), ci {id, tenant, class, name}
// Planned anew each time: a plan made while the graph was still empty would read all records for each row of the first import.
CYPHER 25 replan=force
UNWIND range(0, size($keys) - 1) AS index
OPTIONAL MATCH (record:SourceRecord {key: $keys[index]})
USING INDEX record:SourceRecord(key)
WITH index, record
WHERE record.tenant = $tenant
MATCH (record)-[:DESCRIBES]->(ci)
RETURN index, ci {.id, .tenant, .class, .name} AS ci
