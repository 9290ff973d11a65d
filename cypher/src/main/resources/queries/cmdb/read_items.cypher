// The full state of CIs, for comparing.
// $tenants: ids of the tenants that may be seen
// $ids: of the CIs
// Columns: ci (all properties), owners ({kind, party} each)
CYPHER 25
UNWIND $ids AS id
MATCH (ci:Ci {id: id})
WHERE ci.tenant IN $tenants
RETURN
  ci {.*} AS ci,
  COLLECT {
    MATCH (ci)-[kind:OWNED_BY|SUPPORTED_BY|APPROVED_BY]->(party)
    RETURN {kind: type(kind), party: party {.id, .name, kind: CASE WHEN party:Team THEN 'TEAM' ELSE 'PERSON' END}}
  } AS owners
