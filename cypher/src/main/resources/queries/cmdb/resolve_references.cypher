// What references in a file could stand for, best first.
// $tenants: ids of the tenants referred to, all of them such that may be seen
// $rows: {index, tenant, reference, key (with tenant and source), class and name (of the form class:name, or null)} each
// Columns: index, rank (0 this source's external id, 1 another source's, 2 the CI's own id, 3 class:name, 4 name),
//   candidates ({id, tenant, class, name} each, at most 10)
// Planned anew each time: a plan made while the graph was still empty would read all records for each row of the first import.
CYPHER 25 replan=force
UNWIND $rows AS row
CALL (row) {
  MATCH (record:SourceRecord {key: row.key})
  USING INDEX record:SourceRecord(key)
  WITH record
  MATCH (record)-[:DESCRIBES]->(ci)
  RETURN ci, 0 AS rank
  UNION ALL
  MATCH (record:SourceRecord {externalId: row.reference})
  USING INDEX record:SourceRecord(externalId)
  WHERE record.tenant = row.tenant
  WITH record
  MATCH (record)-[:DESCRIBES]->(ci)
  RETURN ci, 1 AS rank
  LIMIT 11
  UNION ALL
  MATCH (own:Ci {id: row.reference})
  OPTIONAL MATCH (survivor:Ci {id: own.mergedInto})
  RETURN coalesce(survivor, own) AS ci, 2 AS rank
  UNION ALL
  MATCH (ci:Ci {tenant: row.tenant, name: row.name})
  USING INDEX ci:Ci(tenant, name)
  WHERE ci.class = row.class AND ci.mergedInto IS NULL
  RETURN ci, 3 AS rank
  LIMIT 11
  UNION ALL
  MATCH (ci:Ci {tenant: row.tenant, name: row.reference})
  USING INDEX ci:Ci(tenant, name)
  WHERE ci.mergedInto IS NULL
  RETURN ci, 4 AS rank
  LIMIT 11
}
WITH row, rank, ci
WHERE ci.tenant = row.tenant AND ci.tenant IN $tenants
RETURN row.index AS index, rank, collect(DISTINCT ci {.id, .tenant, .class, .name})[..10] AS candidates
ORDER BY index, rank
