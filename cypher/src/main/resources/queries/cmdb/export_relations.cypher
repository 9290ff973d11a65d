// Every relationship of a tenant's CIs with CIs that may be seen.
// $tenants: ids of the tenants that may be seen
// $tenant: id of the one that is exported
// Columns: type, group, minUp, source and target ({id, tenant, tenantName, externalId (what one source alone in its tenant calls it, or null)})
CYPHER 25
MATCH (source:Ci)
WHERE source.tenant = $tenant AND source.tenant IN $tenants
MATCH (source)-[edge]->(target:Ci)
WHERE target.tenant IN $tenants
WITH source, edge, target
ORDER BY source.nameKey, source.id, type(edge), target.nameKey, target.id
CALL (source) {
  RETURN head(COLLECT {
    MATCH (source)<-[:DESCRIBES]-(record:SourceRecord)
    WHERE NOT EXISTS {
      MATCH (other:SourceRecord {externalId: record.externalId})
      WHERE other.tenant = source.tenant AND NOT EXISTS { (other)-[:DESCRIBES]->(source) }
    }
    RETURN record.externalId
    ORDER BY record.firstSeen, record.key
  }) AS sourceName
}
CALL (target) {
  RETURN head(COLLECT {
    MATCH (target)<-[:DESCRIBES]-(record:SourceRecord)
    WHERE NOT EXISTS {
      MATCH (other:SourceRecord {externalId: record.externalId})
      WHERE other.tenant = target.tenant AND NOT EXISTS { (other)-[:DESCRIBES]->(target) }
    }
    RETURN record.externalId
    ORDER BY record.firstSeen, record.key
  }) AS targetName
}
RETURN
  type(edge) AS type,
  edge.group AS group,
  edge.minUp AS minUp,
  {id: source.id, tenant: source.tenant, externalId: sourceName} AS source,
  {
    id: target.id, tenant: target.tenant, externalId: targetName,
    tenantName: head(COLLECT { MATCH (tenant:Tenant {id: target.tenant}) RETURN tenant.name })
  } AS target
