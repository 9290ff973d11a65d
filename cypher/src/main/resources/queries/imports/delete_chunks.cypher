// Throws the rows of a plan away.
// $tenant, $run  whose
// Columns: none
CYPHER 25
MATCH (chunk:ImportChunk {run: $run})
WHERE chunk.tenant = $tenant
DELETE chunk
