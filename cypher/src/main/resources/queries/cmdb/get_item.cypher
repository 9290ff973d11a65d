// Everything about one CI, apart from its relationships and history.
// $tenants: ids of the tenants that may be seen
// $id: of the CI
// Columns: ci (all properties), tenantName, owners ({kind, party} each), records (all properties of each, wholeAt: when its source last
//   brought all that it describes),
//   changedAt (null when it was never written after an import made it)
CYPHER 25
MATCH (ci:Ci {id: $id})
WHERE ci.tenant IN $tenants
RETURN
  ci {.*} AS ci,
  head(COLLECT { MATCH (tenant:Tenant {id: ci.tenant}) RETURN tenant.name }) AS tenantName,
  COLLECT {
    MATCH (ci)-[kind:OWNED_BY|SUPPORTED_BY|APPROVED_BY]->(party)
    RETURN {kind: type(kind), party: party {.id, .name, kind: CASE WHEN party:Team THEN 'TEAM' ELSE 'PERSON' END}}
  } AS owners,
  COLLECT {
    MATCH (ci)<-[:DESCRIBES]-(record:SourceRecord)
    OPTIONAL MATCH (inventory:Inventory {key: record.tenant + '|' + record.source})
    RETURN record {.*, wholeAt: inventory.wholeAt}
    ORDER BY record.firstSeen, record.key
  } AS records,
  head(COLLECT { MATCH (event:CiEvent) WHERE event.ci = $id AND event.at IS NOT NULL RETURN event.at ORDER BY event.at DESC LIMIT 1 }) AS changedAt
