// Keeps a chunk of a plan.
// $tenant, $run  whose it is
// $key  run|stream|seq, unique
// $stream  the kind of its rows, or REFUSED
// $seq  counts from 0 in its stream
// $first  how many rows of its stream stand before it
// $rows  how many it holds
// $data  the rows, compressed
// Columns: none
CYPHER 25
MERGE (chunk:ImportChunk {key: $key})
SET chunk.tenant = $tenant, chunk.run = $run, chunk.stream = $stream, chunk.seq = $seq,
    chunk.first = $first, chunk.rows = $rows, chunk.data = $data, chunk.applied = false
