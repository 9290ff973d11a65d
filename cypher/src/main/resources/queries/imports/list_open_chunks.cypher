// The chunks of one stream that are not written yet, in order, without their data.
// $tenants  the readable tenants
// $run, $stream  whose
// Columns: key, rows
CYPHER 25
MATCH (chunk:ImportChunk {run: $run, stream: $stream})
WHERE chunk.tenant IN $tenants AND NOT chunk.applied
RETURN chunk.key AS key, chunk.rows AS rows
ORDER BY chunk.seq
