// The live CIs that share an identifier with something a source or a person describes.
// $tenants: ids of the tenants that may be seen; each row names one of them
// $rows: {index, tenant, class, key, type (a relationship type, or null), place (id of a CI, or null)} each
// $related: by class, those that one of its CIs could turn out to be of
// $limit: how many CIs at most for one row
// Columns: index, ci (all properties), owners ({kind, party} each), records (all properties of each that describes the CI)
// Planned anew each time: a plan made while the graph was still empty would read all identifiers for each row of the first import.
CYPHER 25 replan=force
UNWIND $rows AS row
CALL (row) {
  MATCH (identifier:Identifier {key: row.key})
  USING INDEX identifier:Identifier(key)
  WHERE identifier.tenant = row.tenant AND identifier.tenant IN $tenants
  MATCH (identifier)-[:IDENTIFIES]->(ci:Ci)
  WHERE ci.status <> 'RETIRED' AND ci.class IN $related[row.class] AND (row.type IS NULL OR EXISTS {
    MATCH (ci)-[edge]->(place:Ci)
    WHERE type(edge) = row.type AND place.id = row.place
  })
  RETURN ci
  LIMIT $limit
}
RETURN
  row.index AS index,
  ci {.*} AS ci,
  COLLECT {
    MATCH (ci)-[kind:OWNED_BY|SUPPORTED_BY|APPROVED_BY]->(party)
    RETURN {kind: type(kind), party: party {.id, .name, kind: CASE WHEN party:Team THEN 'TEAM' ELSE 'PERSON' END}}
  } AS owners,
  COLLECT {
    MATCH (ci)<-[:DESCRIBES]-(record:SourceRecord)
    RETURN record {.*}
    ORDER BY record.firstSeen, record.key
  } AS records
