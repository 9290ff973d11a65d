// Marks a chunk as written, in the transaction that writes it, and gives its rows; so it is written once or not at all.
// $tenant  of the run
// $key  of the chunk
// Columns: data (no row when it has been written already), out (places of rows that are left out of the plan)
CYPHER 25
MATCH (chunk:ImportChunk {key: $key})
WHERE chunk.tenant = $tenant AND NOT chunk.applied
SET chunk.applied = true
RETURN chunk.data AS data, coalesce(chunk.dropped, []) + coalesce(chunk.along, []) AS out
