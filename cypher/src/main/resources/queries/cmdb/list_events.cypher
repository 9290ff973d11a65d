// The history of one CI and of its relationships, newest first.
// $tenants: ids of the tenants that may be seen
// $id: of the CI
// $at, $afterId: where the page before ended; a time in the far future at the beginning
// $limit: how many at most
// Columns: event (all properties), other (the properties of the CI at the other end; null when it is no more or may not be seen),
//   exists (whether that CI is there), providedBy (its tenant, when it may not be seen)
CYPHER 25
CALL () {
  MATCH (event:CiEvent)
  USING INDEX event:CiEvent(ci, at)
  WHERE event.ci = $id AND event.at <= $at AND event.tenant IN $tenants
    AND (event.at < $at OR event.id < $afterId)
  RETURN event, event.other AS otherId
  ORDER BY event.at DESC, event.id DESC
  LIMIT $limit
  UNION ALL
  MATCH (event:CiEvent)
  USING INDEX event:CiEvent(other, at)
  WHERE event.other = $id AND event.at <= $at AND event.tenant IN $tenants
    AND (event.at < $at OR event.id < $afterId)
  RETURN event, event.ci AS otherId
  ORDER BY event.at DESC, event.id DESC
  LIMIT $limit
}
WITH event, otherId
ORDER BY event.at DESC, event.id DESC
LIMIT $limit
OPTIONAL MATCH (other:Ci {id: otherId})
RETURN
  event {.*} AS event,
  CASE WHEN other.tenant IN $tenants THEN other {.id, .tenant, .class, .name, .status, .criticality} END AS other,
  other IS NOT NULL AS exists,
  CASE WHEN NOT other.tenant IN $tenants THEN head(COLLECT { MATCH (tenant:Tenant {id: other.tenant}) RETURN tenant.name }) END AS providedBy
ORDER BY event.at DESC, event.id DESC
