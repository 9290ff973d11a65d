// The chunks of one stream that are not written yet, in order, without their data.
// $tenants  the readable tenants
// $run, $stream  whose
// Columns: key, rows (without those left out of the plan)
CYPHER 25
MATCH (chunk:ImportChunk {run: $run, stream: $stream})
WHERE chunk.tenant IN $tenants AND NOT chunk.applied
RETURN chunk.key AS key, chunk.rows - size(coalesce(chunk.dropped, [])) - size(coalesce(chunk.along, [])) AS rows
ORDER BY chunk.seq
