// Forgets what a plan means, because it has become another one.
// $tenant, $run  whose
// Columns: none
CYPHER 25
MATCH (chunk:ImportChunk {run: $run, stream: 'CONSEQUENCES'})
WHERE chunk.tenant = $tenant
DELETE chunk
