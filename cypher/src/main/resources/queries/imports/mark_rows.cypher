// Notes which rows of a chunk are left out of the plan.
// $tenant  of the run
// $key  of the chunk
// $dropped, $along  places in the chunk, counted from 0: of rows that a person left out, and of those that need one of these
CYPHER 25
MATCH (chunk:ImportChunk {key: $key})
WHERE chunk.tenant = $tenant
SET chunk.dropped = $dropped, chunk.along = $along
