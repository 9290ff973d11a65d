// How large a topology will be, from counters that the database keeps.
// Reaches across tenants: the topology belongs to all of them, and numbers are all that is read.
// Columns: cis, relationships (those to others than CIs are counted too)
CYPHER 25
RETURN
  COUNT {
    MATCH (:Ci)
  } AS cis,
  COUNT {
    MATCH (:Ci)-[]->()
  } AS relationships
