// Keeps the answer to a request, for when it is sent again.
// $key       as it was claimed
// $tenant    id of the tenant the caller works in
// $request   hash of the request
// $status    the HTTP status
// $location  the header Location, or null
// $etag      the header ETag, or null
// $body      JSON, or null
// $until     when it is forgotten
CYPHER 25
MATCH (answer:KeptAnswer {key: $key, tenant: $tenant})
SET answer.request = $request, answer.status = $status, answer.location = $location, answer.etag = $etag,
    answer.body = $body, answer.until = $until
