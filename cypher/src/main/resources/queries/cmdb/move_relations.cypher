// Hangs relationships on other CIs than before; one that is there already takes the other in.
// Reaches across tenants: whatever depends on a CI that was merged depends on the one that stays.
// $rows: {source, type, target (as they are), newSource, newTarget, group (or null), minUp (as text, or null), sources, firstSeen} each
CYPHER 25
UNWIND $rows AS row
MATCH (source:Ci {id: row.source})
MATCH (target:Ci {id: row.target})
MATCH (source)-[old]->(target)
WHERE type(old) = row.type
CALL (row) {
  MATCH (newSource:Ci {id: row.newSource})
  MATCH (newTarget:Ci {id: row.newTarget})
  RETURN newSource, newTarget
}
WITH row, old, newSource, newTarget, properties(old) AS before
DELETE old
MERGE (newSource)-[edge:$(row.type)]->(newTarget)
ON CREATE SET edge = before
SET edge.group = row.group, edge.minUp = row.minUp, edge.sources = row.sources, edge.firstSeen = row.firstSeen
