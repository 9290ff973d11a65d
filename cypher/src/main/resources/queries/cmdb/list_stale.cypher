// CIs that a source has not confirmed for some time, those that were confirmed longest ago first.
// $tenants: ids of the tenants that may be seen
// $source: name of the source
// $limit: the time before which a confirmation is too old
// $skip, $rows: how many to leave out, how many to give
// Columns: ci (all properties), tenantName, externalId, confirmedAt, missingSince, relations ({type, name} each of those that the source
//   asserts from the CI)
CYPHER 25
MATCH (inventory:Inventory)
WHERE inventory.tenant IN $tenants AND inventory.source = $source
MATCH (record:SourceRecord)
WHERE record.tenant = inventory.tenant AND record.source = $source AND record.confirmedAt < $limit
  AND (record.missingSince IS NOT NULL OR NOT coalesce(inventory.wholeAt >= $limit, false))
MATCH (record)-[:DESCRIBES]->(ci:Ci)
WHERE ci.status <> 'RETIRED'
WITH inventory, record, ci, CASE
  WHEN record.missingSince IS NULL AND inventory.wholeAt > record.confirmedAt THEN inventory.wholeAt
  ELSE record.confirmedAt
END AS confirmedAt
ORDER BY confirmedAt, record.key
SKIP $skip LIMIT $rows
RETURN
  ci {.*} AS ci,
  head(COLLECT { MATCH (tenant:Tenant {id: ci.tenant}) RETURN tenant.name }) AS tenantName,
  record.externalId AS externalId,
  confirmedAt,
  record.missingSince AS missingSince,
  COLLECT {
    MATCH (ci)-[edge]->(other:Ci)
    WHERE $source IN edge.sources AND other.tenant IN $tenants
    RETURN {type: type(edge), name: other.name}
    ORDER BY type(edge), other.name
  } AS relations
