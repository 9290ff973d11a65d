// The chunks of one stream that are written and not taken back, the last first, without their data.
// $tenants  the readable tenants
// $run, $stream  whose
// Columns: key, rows (without those left out of the plan)
CYPHER 25
MATCH (chunk:ImportChunk {run: $run, stream: $stream})
WHERE chunk.tenant IN $tenants AND chunk.applied AND NOT coalesce(chunk.takenBack, false)
RETURN chunk.key AS key, chunk.rows - size(coalesce(chunk.dropped, [])) - size(coalesce(chunk.along, [])) AS rows
ORDER BY chunk.seq DESC
