// One page of CIs in any order, also of those that contain a text.
// $tenants: ids of the tenants that may be seen
// $text: in small letters, contained in a name, an external id or an address; empty does not restrict
// $by, $descending: NAME, CLASS, STATUS, ENVIRONMENT, CRITICALITY or FIRST_SEEN; equal ones by name, then by id
// $offset, $limit: how many to leave out and to return
// $classes, $statuses, $environments, $criticalities: only these; an empty list does not restrict
// $owners, $supporters: ids of teams or people; an empty list does not restrict
// $withoutOwner: only those that nobody owns
// $sources: names of sources, $byHand among them for those that no source describes; an empty list does not restrict
// Columns: ci (its properties), tenantName, owner and support ({id, name, kind} or null), records ({source, externalId} each)
CYPHER 25
CALL () {
  WITH $text AS text
  WHERE text <> ''
  MATCH (ci:Ci)
  USING TEXT INDEX ci:Ci(search)
  WHERE ci.search CONTAINS text AND ci.tenant IN $tenants
  RETURN ci
  UNION ALL
  WITH $text AS text
  WHERE text = ''
  MATCH (ci:Ci)
  WHERE ci.tenant IN $tenants
  RETURN ci
}
WITH ci
WHERE (size($classes) = 0 OR ci.class IN $classes)
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
WITH ci, CASE $by
  WHEN 'CLASS' THEN ci.class
  WHEN 'STATUS' THEN ci.status
  WHEN 'ENVIRONMENT' THEN coalesce(ci.environment, '~')
  WHEN 'CRITICALITY' THEN coalesce(ci.criticality, 9)
  WHEN 'FIRST_SEEN' THEN ci.firstSeen
  ELSE ci.nameKey
END AS value
ORDER BY
  CASE WHEN $descending THEN value END DESC,
  CASE WHEN NOT $descending THEN value END,
  ci.nameKey,
  ci.id
SKIP $offset
LIMIT $limit
WITH collect(ci) AS items
UNWIND range(0, size(items) - 1) AS position
WITH position, items[position] AS item
RETURN
  item {.id, .tenant, .class, .name, .status, .environment, .criticality, .firstSeen, .version} AS ci,
  head(COLLECT { MATCH (tenant:Tenant {id: item.tenant}) RETURN tenant.name }) AS tenantName,
  head(COLLECT { MATCH (item)-[:OWNED_BY]->(owner) RETURN owner {.id, .name, kind: CASE WHEN owner:Team THEN 'TEAM' ELSE 'PERSON' END} }) AS owner,
  head(COLLECT { MATCH (item)-[:SUPPORTED_BY]->(support) RETURN support {.id, .name, kind: CASE WHEN support:Team THEN 'TEAM' ELSE 'PERSON' END} }) AS support,
  COLLECT { MATCH (item)<-[:DESCRIBES]-(record:SourceRecord) RETURN record {.source, .externalId} ORDER BY record.firstSeen, record.key } AS records
ORDER BY position
