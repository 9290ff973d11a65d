// The imports, newest first.
// $tenants  the readable tenants
// $skip, $limit  how many to leave out, how many to give
// Columns: run (all its properties)
CYPHER 25
MATCH (run:ImportRun)
WHERE run.tenant IN $tenants
RETURN properties(run) AS run
ORDER BY run.startedAt DESC
SKIP $skip LIMIT $limit
