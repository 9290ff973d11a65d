// Where the relationships of proofs come from.
// $tenants  ids of the tenants whose CIs may be seen
// $rows     {source, type, target} each, with the ids of two CIs
// Columns: source, type, target, sources (who asserts it, empty when it was made by hand), firstSeen
CYPHER 25
UNWIND $rows AS row
MATCH (source:Ci {id: row.source})-[edge]->(target:Ci {id: row.target})
WHERE type(edge) = row.type AND source.tenant IN $tenants AND target.tenant IN $tenants
RETURN row.source AS source, row.type AS type, row.target AS target, edge.sources AS sources, edge.firstSeen AS firstSeen
