// What a plan means to somebody: of those that tell of nothing they may not see, the one that tells of most tenants.
// $tenants  the readable tenants
// $run  whose plan
// Columns: data, seen (the tenants it tells of)
CYPHER 25
MATCH (chunk:ImportChunk {run: $run, stream: 'CONSEQUENCES'})
WHERE chunk.tenant IN $tenants AND all(tenant IN chunk.seen WHERE tenant IN $tenants)
RETURN chunk.data AS data, chunk.seen AS seen
ORDER BY size(chunk.seen) DESC
LIMIT 1
