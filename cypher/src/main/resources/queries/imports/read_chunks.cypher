// The chunks of one stream that hold some of the wanted rows, in order.
// $tenants  the readable tenants
// $run, $stream  whose
// $from, $to  first and one past the last row wanted, counted in the stream
// Columns: seq, first, rows, applied, data
CYPHER 25
MATCH (chunk:ImportChunk {run: $run, stream: $stream})
WHERE chunk.tenant IN $tenants AND chunk.first < $to AND chunk.first + chunk.rows > $from
RETURN chunk.seq AS seq, chunk.first AS first, chunk.rows AS rows, chunk.applied AS applied, chunk.data AS data
ORDER BY seq
