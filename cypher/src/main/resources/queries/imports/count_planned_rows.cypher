// How many rows the streams of a plan hold.
// $tenants  the readable tenants
// $run, $streams  whose
// Columns: rows
CYPHER 25
MATCH (chunk:ImportChunk {run: $run})
WHERE chunk.tenant IN $tenants AND chunk.stream IN $streams
RETURN sum(chunk.rows) AS rows
