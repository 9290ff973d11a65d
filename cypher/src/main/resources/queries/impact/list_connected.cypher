// Which CIs have relationships that carry no impact.
// $tenants  ids of the tenants whose CIs may be seen
// $cis      ids of the CIs
// $types    names of the relationship types that carry no impact
// Columns: id
CYPHER 25
MATCH (ci:Ci)
WHERE
  ci.id IN $cis
  AND ci.tenant IN $tenants
  AND EXISTS {
    MATCH (ci)-[edge]-(:Ci)
    WHERE type(edge) IN $types
  }
RETURN ci.id AS id
