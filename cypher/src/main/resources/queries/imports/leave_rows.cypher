// Notes which rows of a chunk were not written after all, so that they are not taken back either.
// $tenant  of the run
// $key  of the chunk
// $rows  their places in the chunk, counted from 0
CYPHER 25
MATCH (chunk:ImportChunk {key: $key})
WHERE chunk.tenant = $tenant
SET chunk.left = $rows
