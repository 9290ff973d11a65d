// One page of CIs in the order of their names, straight from the index, tenant by tenant: others may have as many as they like.
// $tenants: ids of the tenants that may be seen
// $afterName, $afterId: where the page before ended; empty texts at the beginning
// $offset, $limit: how many to leave out and to return
// $classes, $statuses, $environments, $criticalities: only these; an empty list does not restrict
// $owners, $supporters: ids of teams or people; an empty list does not restrict
// $withoutOwner: only those that nobody owns
// $sources: names of sources, $byHand among them for those that no source describes; an empty list does not restrict
// Columns: ci (its properties), tenantName, owner and support ({id, name, kind} or null), records ({source, externalId} each)
CYPHER 25
UNWIND $tenants AS tenant
CALL (tenant) {
  MATCH (ci:Ci)
  USING INDEX ci:Ci(tenant, nameKey)
  WHERE ci.tenant = tenant AND ci.nameKey >= $afterName
    // An OR of two comparisons would be read as two ranges put together, which have no order.
    AND CASE WHEN ci.nameKey = $afterName THEN ci.id > $afterId ELSE true END
    AND (size($classes) = 0 OR ci.class IN $classes)
    AND (size($statuses) = 0 OR ci.status IN $statuses)
    AND (size($environments) = 0 OR ci.environment IN $environments)
    AND (size($criticalities) = 0 OR ci.criticality IN $criticalities)
    AND (size($owners) = 0 OR EXISTS { (ci)-[:OWNED_BY]->(owner) WHERE owner.id IN $owners })
    AND (size($supporters) = 0 OR EXISTS { (ci)-[:SUPPORTED_BY]->(supporter) WHERE supporter.id IN $supporters })
    AND (NOT $withoutOwner OR NOT EXISTS { (ci)-[:OWNED_BY]->() })
    AND (
      size($sources) = 0
      OR EXISTS { (ci)<-[:DESCRIBES]-(record:SourceRecord) WHERE record.source IN $sources }
      OR ($byHand IN $sources AND NOT EXISTS { (ci)<-[:DESCRIBES]-(:SourceRecord) })
    )
  RETURN ci
  // With the tenant, which is the same for all: the order of the index, so that it is read no further than needed.
  ORDER BY ci.tenant, ci.nameKey, ci.id
  LIMIT $offset + $limit
}
WITH ci
ORDER BY ci.nameKey, ci.id
SKIP $offset
LIMIT $limit
WITH ci AS item
RETURN
  item {.id, .tenant, .class, .name, .status, .environment, .criticality, .firstSeen, .version} AS ci,
  head(COLLECT { MATCH (tenant:Tenant {id: item.tenant}) RETURN tenant.name }) AS tenantName,
  head(COLLECT { MATCH (item)-[:OWNED_BY]->(owner) RETURN owner {.id, .name, kind: CASE WHEN owner:Team THEN 'TEAM' ELSE 'PERSON' END} }) AS owner,
  head(COLLECT { MATCH (item)-[:SUPPORTED_BY]->(support) RETURN support {.id, .name, kind: CASE WHEN support:Team THEN 'TEAM' ELSE 'PERSON' END} }) AS support,
  COLLECT { MATCH (item)<-[:DESCRIBES]-(record:SourceRecord) RETURN record {.source, .externalId} ORDER BY record.firstSeen, record.key } AS records
ORDER BY item.nameKey, item.id
