// The history of one CI, of those that were merged into it, and of their relationships, newest first.
// $tenants: ids of the tenants that may be seen
// $id: of the CI
// $at, $afterId: where the page before ended; a time in the far future at the beginning
// $limit: how many at most
// Columns: event (all properties), about (id of the CI whose history it is in), formerly (its name, when that was merged into this one), other
//   (the properties of the CI at the other end; null when it is no more or may not be seen), exists (whether that CI is there), providedBy
//   (its tenant, when it may not be seen)
CYPHER 25
CALL () {
  MATCH (ci:Ci {id: $id})
  RETURN ci.id AS about, null AS formerly, datetime('9999-01-01T00:00:00Z') AS until
  UNION ALL
  MATCH (ci:Ci {mergedInto: $id})
  WHERE ci.tenant IN $tenants
  RETURN ci.id AS about, ci.name AS formerly, ci.mergedAt AS until
}
CALL (about, until) {
  MATCH (event:CiEvent)
  USING INDEX event:CiEvent(ci, at)
  WHERE event.ci = about AND event.at <= $at AND event.tenant IN $tenants
    AND (event.at < $at OR event.id < $afterId) AND event.at < until
  RETURN event, event.other AS otherId
  ORDER BY event.at DESC, event.id DESC
  LIMIT $limit
  UNION ALL
  MATCH (event:CiEvent)
  USING INDEX event:CiEvent(other, at)
  WHERE event.other = about AND event.at <= $at AND event.tenant IN $tenants
    AND (event.at < $at OR event.id < $afterId) AND event.at < until
  RETURN event, event.ci AS otherId
  ORDER BY event.at DESC, event.id DESC
  LIMIT $limit
}
WITH event, about, formerly, otherId
ORDER BY event.at DESC, event.id DESC
LIMIT $limit
OPTIONAL MATCH (other:Ci {id: otherId})
RETURN
  event {.*} AS event,
  about,
  formerly,
  CASE WHEN other.tenant IN $tenants THEN other {.id, .tenant, .class, .name, .status, .criticality} END AS other,
  other IS NOT NULL AS exists,
  CASE WHEN NOT other.tenant IN $tenants THEN head(COLLECT { MATCH (tenant:Tenant {id: other.tenant}) RETURN tenant.name }) END AS providedBy
ORDER BY event.at DESC, event.id DESC
