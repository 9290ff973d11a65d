// Claims a key for one request; whoever comes second waits until the first is done, and finds its answer.
// $key     hash of the tenant, the caller and the key they sent
// $tenant  id of the tenant the caller works in
// $now     the present time; what is older than its time is forgotten
// Columns: request (hash of the request that was answered, null when this is the first), status, location, etag, body
CYPHER 25
MERGE (answer:KeptAnswer {key: $key})
SET answer.claimed = true, answer.tenant = $tenant
WITH answer, answer.until > $now AS valid
RETURN CASE WHEN valid THEN answer.request END AS request, answer.status AS status, answer.location AS location,
       answer.etag AS etag, answer.body AS body
