// Every relationship of some CIs, whoever the other end belongs to.
// $tenant: id of the tenant the CIs belong to
// $ids: of the CIs
// Columns: type, source and target ({id, tenant, class, name, status, criticality}), edge (its properties)
CYPHER 25
UNWIND $ids AS id
MATCH (ci:Ci {id: id})
WHERE ci.tenant = $tenant
MATCH (ci)-[edge]-(:Ci)
WITH DISTINCT edge, startNode(edge) AS source, endNode(edge) AS target
RETURN
  type(edge) AS type,
  source {.id, .tenant, .class, .name, .status, .criticality} AS source,
  target {.id, .tenant, .class, .name, .status, .criticality} AS target,
  edge {.group, .minUp, .sources, .firstSeen} AS edge
