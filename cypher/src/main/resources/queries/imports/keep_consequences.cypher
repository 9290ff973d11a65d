// Keeps what a plan means, as those see it who may see the same tenants. Goes with the plan when that is deleted.
// $tenant, $run  whose it is
// $key  run|CONSEQUENCES|a fingerprint of the tenants, unique
// $seen  the tenants whose CIs it may tell of
// $data  what it means, compressed
// Columns: none
CYPHER 25
MERGE (chunk:ImportChunk {key: $key})
SET chunk.tenant = $tenant, chunk.run = $run, chunk.stream = 'CONSEQUENCES', chunk.seq = 0,
    chunk.first = 0, chunk.rows = 0, chunk.seen = $seen, chunk.data = $data
