// The imports, newest first.
// $tenants  the readable tenants
// $before  only those with a smaller number
// $skip, $limit  how many to leave out, how many to give
// Columns: run (all its properties)
CYPHER 25
MATCH (run:ImportRun)
WHERE run.tenant IN $tenants AND run.number < $before
RETURN properties(run) AS run
ORDER BY run.number DESC
SKIP $skip LIMIT $limit
