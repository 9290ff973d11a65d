// The nodes of a map and the relationships among them.
// $tenants: ids of the tenants that may be seen
// $ids: of the CIs on the map
// $centre: id of the CI in the middle
// $types: names of the relationship types that were walked along
// Columns: ci (its properties), needs and neededBy (how many there are of these types with CIs that may be seen), connected (with how many CIs that
//   may be seen the one in the middle has relationships of other types), edges ({type, group, minUp, target} each, to other CIs on the map),
//   hiddenNeeds ({type, group, minUp, providedBy} each) and hiddenNeededBy ({type} each), for CIs that may not be seen; all of these types
CYPHER 25
UNWIND $ids AS id
MATCH (ci:Ci {id: id})
WHERE ci.tenant IN $tenants
RETURN
  ci {.id, .tenant, .class, .name, .status, .criticality} AS ci,
  COUNT { MATCH (ci)-[edge]->(other:Ci) WHERE type(edge) IN $types AND other.tenant IN $tenants } AS needs,
  COUNT { MATCH (ci)<-[edge]-(other:Ci) WHERE type(edge) IN $types AND other.tenant IN $tenants } AS neededBy,
  COUNT {
    MATCH (ci)-[edge]-(other:Ci)
    WHERE ci.id = $centre AND NOT type(edge) IN $types AND other.tenant IN $tenants
    RETURN DISTINCT other
  } AS connected,
  COLLECT {
    MATCH (ci)-[edge]->(other:Ci)
    WHERE type(edge) IN $types AND other.id IN $ids
    RETURN {type: type(edge), group: edge.group, minUp: edge.minUp, target: other.id}
  } AS edges,
  COLLECT {
    MATCH (ci)-[edge]->(other:Ci)
    WHERE type(edge) IN $types AND NOT other.tenant IN $tenants
    MATCH (tenant:Tenant {id: other.tenant})
    RETURN DISTINCT {type: type(edge), group: edge.group, minUp: edge.minUp, providedBy: tenant.name}
  } AS hiddenNeeds,
  COLLECT {
    MATCH (ci)<-[edge]-(other:Ci)
    WHERE type(edge) IN $types AND NOT other.tenant IN $tenants
    RETURN DISTINCT {type: type(edge)}
  } AS hiddenNeededBy
