// One import.
// $tenants  the readable tenants
// $id  of the run
// Columns: run (all its properties)
CYPHER 25
MATCH (run:ImportRun {id: $id})
WHERE run.tenant IN $tenants
RETURN properties(run) AS run
