// The relationships of one CI in both directions.
// $tenants: ids of the tenants that may be seen
// $id: of the CI
// $limit: how many at most in each direction
// Columns: class (of the CI), needs and neededBy (how many there are with CIs that may be seen), groups ({group, type (null in a named
//   group), members (live ones), hidden (whether any may not be seen)} each, of the CI itself), outgoing and incoming ({type, group,
//   minUp, sources, firstSeen, class (of the dependent CI), other (its properties; null when it may not be seen), providedBy (the other's
//   tenant, when it may not be seen), and with incoming ones members and hidden of the group they count in} each)
CYPHER 25
MATCH (ci:Ci {id: $id})
WHERE ci.tenant IN $tenants
RETURN
  ci.class AS class,
  COUNT { MATCH (ci)-->(other:Ci) WHERE other.tenant IN $tenants } AS needs,
  COUNT { MATCH (ci)<--(other:Ci) WHERE other.tenant IN $tenants } AS neededBy,
  COLLECT {
    MATCH (ci)-[edge]->(member:Ci)
    WITH edge.group AS group, CASE WHEN edge.group IS NULL THEN type(edge) END AS type, collect(DISTINCT member) AS all
    RETURN {
      group: group,
      type: type,
      members: size([member IN all WHERE member.status = 'LIVE']),
      hidden: any(member IN all WHERE NOT member.tenant IN $tenants)
    }
  } AS groups,
  COLLECT {
    MATCH (ci)-[edge]->(other:Ci)
    WITH edge, other, other.tenant IN $tenants AS visible
    ORDER BY type(edge), other.nameKey, other.id
    LIMIT $limit
    RETURN {
      type: type(edge), group: edge.group, minUp: edge.minUp, sources: edge.sources, firstSeen: edge.firstSeen,
      class: ci.class,
      other: CASE WHEN visible THEN other {.id, .tenant, .class, .name, .status, .criticality} END,
      providedBy: CASE WHEN NOT visible THEN head(COLLECT { MATCH (tenant:Tenant {id: other.tenant}) RETURN tenant.name }) END
    }
  } AS outgoing,
  COLLECT {
    MATCH (ci)<-[edge]-(other:Ci)
    WITH edge, other, other.tenant IN $tenants AS visible
    ORDER BY type(edge), other.nameKey, other.id
    LIMIT $limit
    RETURN {
      type: type(edge), firstSeen: edge.firstSeen,
      group: CASE WHEN visible THEN edge.group END,
      minUp: CASE WHEN visible THEN edge.minUp END,
      sources: CASE WHEN visible THEN edge.sources END,
      class: CASE WHEN visible THEN other.class END,
      members: COUNT {
        MATCH (other)-[beside]->(member:Ci {status: 'LIVE'})
        WHERE visible AND (beside.group = edge.group OR edge.group IS NULL AND beside.group IS NULL AND type(beside) = type(edge))
        RETURN DISTINCT member
      },
      hidden: EXISTS {
        MATCH (other)-[beside]->(member:Ci)
        WHERE visible AND (beside.group = edge.group OR edge.group IS NULL AND beside.group IS NULL AND type(beside) = type(edge))
          AND NOT member.tenant IN $tenants
      },
      other: CASE WHEN visible THEN other {.id, .tenant, .class, .name, .status, .criticality} END,
      providedBy: null
    }
  } AS incoming
