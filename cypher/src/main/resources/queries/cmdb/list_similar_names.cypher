// Names that begin like references that stand for nothing.
// $tenants: ids of the tenants that may be seen
// $rows: {index, start (the first letters, small)} each
// Columns: index, names (up to 3)
CYPHER 25
UNWIND $rows AS row
CALL (row) {
  MATCH (ci:Ci)
  USING INDEX ci:Ci(nameKey)
  WHERE ci.nameKey STARTS WITH row.start AND ci.tenant IN $tenants
  RETURN DISTINCT ci.name AS name
  LIMIT 3
}
RETURN row.index AS index, collect(name) AS names
