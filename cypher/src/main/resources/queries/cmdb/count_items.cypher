// How many CIs a filter takes.
// $tenants: ids of the tenants that may be seen
// $text: in small letters, contained in a name, an external id or an address; empty does not restrict
// $classes, $statuses, $environments, $criticalities: only these; an empty list does not restrict
// $owners, $supporters: ids of teams or people; an empty list does not restrict
// $withoutOwner: only those that nobody owns
// $sources: names of sources, $byHand among them for those that no source describes; an empty list does not restrict
// Columns: cis
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
RETURN count(ci) AS cis
