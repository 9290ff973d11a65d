// Makes one CI go on as another: what sources say about it is said about that one, and so is what was merged into it before.
// $tenant: id of the tenant of both
// $retired, $survivor: ids
// $at: when
CYPHER 25
MATCH (retired:Ci {id: $retired})
WHERE retired.tenant = $tenant
MATCH (survivor:Ci {id: $survivor})
WHERE survivor.tenant = $tenant
SET
  retired.mergedInto = $survivor,
  retired.mergedAt = $at,
  survivor.firstSeen = CASE WHEN retired.firstSeen < survivor.firstSeen THEN retired.firstSeen ELSE survivor.firstSeen END
WITH retired, survivor
CALL (survivor) {
  MATCH (older:Ci {mergedInto: $retired})
  SET older.mergedInto = $survivor
}
CALL (retired, survivor) {
  MATCH (retired)<-[old:DESCRIBES]-(record:SourceRecord)
  MERGE (record)-[:DESCRIBES]->(survivor)
  DELETE old
}
CALL (retired) {
  MATCH (retired)<-[:IDENTIFIES]-(identifier:Identifier)
  DETACH DELETE identifier
}
