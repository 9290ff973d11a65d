// The chunks of one stream that are written and not taken back, the last first, without their data.
// $tenants  the readable tenants
// $run, $stream  whose
// Columns: key, rows
CYPHER 25
MATCH (chunk:ImportChunk {run: $run, stream: $stream})
WHERE chunk.tenant IN $tenants AND chunk.applied AND NOT coalesce(chunk.takenBack, false)
RETURN chunk.key AS key, chunk.rows AS rows
ORDER BY chunk.seq DESC
