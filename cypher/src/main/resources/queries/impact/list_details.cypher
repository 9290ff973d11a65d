// What the list of impacted CIs says beside the topology.
// $tenants  ids of the tenants whose CIs may be seen
// $cis      ids of the CIs
// Columns: id, externalId (of the first source, or null), owner (name of the accountable team or person, or null)
CYPHER 25
MATCH (ci:Ci)
WHERE ci.id IN $cis AND ci.tenant IN $tenants
RETURN
  ci.id AS id,
  head(COLLECT {
    MATCH (record:SourceRecord)-[:DESCRIBES]->(ci)
    RETURN record.externalId
    ORDER BY record.source, record.externalId
    LIMIT 1
  }) AS externalId,
  head(COLLECT {
    MATCH (ci)-[:OWNED_BY]->(owner)
    RETURN owner.name
    LIMIT 1
  }) AS owner
