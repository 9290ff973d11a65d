// The nodes of a map and the relationships among them.
// $tenants: ids of the tenants that may be seen
// $ids: of the CIs on the map
// Columns: ci (its properties), needs and neededBy (how many there are with CIs that may be seen), edges ({type, group, minUp, target} each, to other
//   CIs on the map), hiddenNeeds ({type, group, minUp, providedBy} each) and hiddenNeededBy ({type} each), for CIs that may not be seen
CYPHER 25
UNWIND $ids AS id
MATCH (ci:Ci {id: id})
WHERE ci.tenant IN $tenants
RETURN
  ci {.id, .tenant, .class, .name, .status, .criticality} AS ci,
  COUNT { MATCH (ci)-->(other:Ci) WHERE other.tenant IN $tenants } AS needs,
  COUNT { MATCH (ci)<--(other:Ci) WHERE other.tenant IN $tenants } AS neededBy,
  COLLECT {
    MATCH (ci)-[edge]->(other:Ci)
    WHERE other.id IN $ids
    RETURN {type: type(edge), group: edge.group, minUp: edge.minUp, target: other.id}
  } AS edges,
  COLLECT {
    MATCH (ci)-[edge]->(other:Ci)
    WHERE NOT other.tenant IN $tenants
    MATCH (tenant:Tenant {id: other.tenant})
    RETURN DISTINCT {type: type(edge), group: edge.group, minUp: edge.minUp, providedBy: tenant.name}
  } AS hiddenNeeds,
  COLLECT {
    MATCH (ci)<-[edge]-(other:Ci)
    WHERE NOT other.tenant IN $tenants
    RETURN DISTINCT {type: type(edge)}
  } AS hiddenNeededBy
