// Marks a chunk as taken back, in the transaction that does it, and gives its rows; so it is done once or not at all.
// $tenant  of the run
// $key  of the chunk
// $mark  false only looks
// Columns: data (no row when it has been taken back already), left (places of the rows that were not written, also of those left out of the plan)
CYPHER 25
MATCH (chunk:ImportChunk {key: $key})
WHERE chunk.tenant = $tenant AND chunk.applied AND NOT coalesce(chunk.takenBack, false)
FOREACH (_ IN CASE WHEN $mark THEN [1] ELSE [] END | SET chunk.takenBack = true)
RETURN chunk.data AS data, coalesce(chunk.left, []) + coalesce(chunk.dropped, []) + coalesce(chunk.along, []) AS left
