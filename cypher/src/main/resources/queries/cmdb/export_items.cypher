// Every CI of a tenant with everything an export tells, by name; those that were merged into another are told with that one.
// $tenants: ids of the tenants that may be seen
// $tenant: id of the one that is exported
// Columns: ci (all properties), externalId (what one source alone in the tenant calls it, or null), owners ({kind, party} each)
CYPHER 25
MATCH (ci:Ci)
WHERE ci.tenant = $tenant AND ci.tenant IN $tenants AND ci.mergedInto IS NULL
WITH ci
ORDER BY ci.nameKey, ci.id
RETURN
  ci {.*} AS ci,
  head(COLLECT {
    MATCH (ci)<-[:DESCRIBES]-(record:SourceRecord)
    WHERE NOT EXISTS {
      MATCH (other:SourceRecord {externalId: record.externalId})
      WHERE other.tenant = $tenant AND NOT EXISTS { (other)-[:DESCRIBES]->(ci) }
    }
    RETURN record.externalId
    ORDER BY record.firstSeen, record.key
  }) AS externalId,
  COLLECT {
    MATCH (ci)-[kind:OWNED_BY|SUPPORTED_BY|APPROVED_BY]->(party)
    RETURN {kind: type(kind), party: party {.id, .name, kind: CASE WHEN party:Team THEN 'TEAM' ELSE 'PERSON' END}}
  } AS owners
