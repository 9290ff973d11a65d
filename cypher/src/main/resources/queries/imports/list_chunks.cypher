// The chunks of one stream in order, with what is noted of their rows, without their data.
// $tenants  the readable tenants
// $run, $stream  whose
// Columns: key, first, rows, dropped, along, left (places of rows in the chunk, counted from 0: left out of the plan by a
//   person, left out because what they need is, not written after all)
CYPHER 25
MATCH (chunk:ImportChunk {run: $run, stream: $stream})
WHERE chunk.tenant IN $tenants
RETURN chunk.key AS key, chunk.first AS first, chunk.rows AS rows,
  coalesce(chunk.dropped, []) AS dropped, coalesce(chunk.along, []) AS along, coalesce(chunk.left, []) AS left
ORDER BY chunk.seq
