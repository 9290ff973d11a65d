// Makes whoever else writes these CIs wait, then reads their full state.
// $tenants: ids of the tenants that may be written to
// $ids: of the CIs, sorted, so that two writers never wait for each other
// Columns: ci (all properties), owners ({kind, party} each)
CYPHER 25
UNWIND $ids AS id
MATCH (ci:Ci {id: id})
WHERE ci.tenant IN $tenants
SET ci.lock = true
WITH ci
RETURN
  ci {.*} AS ci,
  COLLECT {
    MATCH (ci)-[kind:OWNED_BY|SUPPORTED_BY|APPROVED_BY]->(party)
    RETURN {kind: type(kind), party: party {.id, .name, kind: CASE WHEN party:Team THEN 'TEAM' ELSE 'PERSON' END}}
  } AS owners
