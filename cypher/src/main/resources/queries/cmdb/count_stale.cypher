// How many CIs and relationships each source has not confirmed for some time. A source that has brought everything since then
// has only those to count that are marked as missing.
// $tenants: ids of the tenants that may be seen
// $limit: the time before which a confirmation is too old
// Columns: source, tenantName, wholeAt (when the source last brought everything, or null), cis, relations
CYPHER 25
MATCH (inventory:Inventory)
WHERE inventory.tenant IN $tenants
CALL (inventory) {
  WITH inventory
  WHERE coalesce(inventory.wholeAt >= $limit, false)
  MATCH (record:SourceRecord)
  WHERE record.tenant = inventory.tenant AND record.source = inventory.source AND record.missingSince IS NOT NULL
    AND record.confirmedAt < $limit
  RETURN record
  UNION ALL
  WITH inventory
  WHERE NOT coalesce(inventory.wholeAt >= $limit, false)
  MATCH (record:SourceRecord)
  WHERE record.tenant = inventory.tenant AND record.source = inventory.source AND record.confirmedAt < $limit
  RETURN record
}
MATCH (record)-[:DESCRIBES]->(ci:Ci)
WHERE ci.status <> 'RETIRED'
WITH inventory, count(DISTINCT ci) AS cis, sum(COUNT { MATCH (ci)-[edge]->(:Ci) WHERE inventory.source IN edge.sources }) AS relations
RETURN
  inventory.source AS source,
  head(COLLECT { MATCH (tenant:Tenant {id: inventory.tenant}) RETURN tenant.name }) AS tenantName,
  inventory.wholeAt AS wholeAt,
  cis,
  relations
ORDER BY source, tenantName
