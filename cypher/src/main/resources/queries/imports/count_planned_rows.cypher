// How many rows the streams of a plan hold, without those left out of it.
// $tenants  the readable tenants
// $run, $streams  whose
// Columns: rows
CYPHER 25
MATCH (chunk:ImportChunk {run: $run})
WHERE chunk.tenant IN $tenants AND chunk.stream IN $streams
RETURN sum(chunk.rows - size(coalesce(chunk.dropped, [])) - size(coalesce(chunk.along, []))) AS rows
