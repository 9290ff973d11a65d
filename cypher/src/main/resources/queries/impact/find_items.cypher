// The CIs that people mean by an id, an external id or a name.
// $tenants     ids of the tenants whose CIs may be seen
// $references  what people wrote
// $limit       how many CIs at most for one reference and one way of naming
// Columns: reference, precedence (0 id, 1 external id, 2 name), id, name, class; one row a CI and way of naming
CYPHER 25
UNWIND $references AS reference
CALL (reference) {
  MATCH (ci:Ci {id: reference})
  WHERE ci.tenant IN $tenants
  RETURN ci, 0 AS precedence
  UNION
  MATCH (:SourceRecord {externalId: reference})-[:DESCRIBES]->(ci:Ci)
  WHERE ci.tenant IN $tenants
  WITH DISTINCT ci
  ORDER BY ci.name, ci.id
  LIMIT $limit
  RETURN ci, 1 AS precedence
  UNION
  MATCH (ci:Ci {name: reference})
  WHERE ci.tenant IN $tenants
  WITH ci
  ORDER BY ci.class, ci.id
  LIMIT $limit
  RETURN ci, 2 AS precedence
}
RETURN reference, precedence, ci.id AS id, ci.name AS name, ci.class AS class
ORDER BY reference, precedence, name, class, id
