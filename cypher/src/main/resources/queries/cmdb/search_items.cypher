// CIs found while somebody types: exact ones first, then those that begin alike, then those that contain the text.
// $tenants: ids of the tenants that may be seen
// $text: in small letters, at least one character
// $start, $whole: the text behind a line break, and between two, as entries stand in the property
// $candidates: how many of each kind are looked at
// $limit: how many at most
// Columns: ci (its properties), search, tenantName
CYPHER 25
CALL () {
  MATCH (ci:Ci)
  USING TEXT INDEX ci:Ci(search)
  WHERE ci.search CONTAINS $whole AND ci.tenant IN $tenants
  RETURN ci, 0 AS rank
  LIMIT $candidates
  UNION ALL
  MATCH (ci:Ci)
  USING TEXT INDEX ci:Ci(search)
  WHERE ci.search CONTAINS $start AND ci.tenant IN $tenants
  RETURN ci, 1 AS rank
  LIMIT $candidates
  UNION ALL
  MATCH (ci:Ci)
  USING TEXT INDEX ci:Ci(search)
  WHERE ci.search CONTAINS $text AND ci.tenant IN $tenants
  RETURN ci, 2 AS rank
  LIMIT $candidates
}
WITH ci AS item, min(rank) AS rank
ORDER BY rank, item.status = 'RETIRED', item.nameKey, item.id
LIMIT $limit
RETURN
  item {.id, .tenant, .class, .name, .status, .environment, .criticality, .firstSeen, .version} AS ci,
  item.search AS search,
  head(COLLECT { MATCH (tenant:Tenant {id: item.tenant}) RETURN tenant.name }) AS tenantName
ORDER BY rank, item.status = 'RETIRED', item.nameKey, item.id
