// Gives an import that is in a state, locked, so that it stays in it until the transaction ends.
// $tenants  the writable tenants
// $id  of the run
// $state  the one it must be in
// Columns: run (all its properties; no row when it is in another state)
CYPHER 25
MATCH (run:ImportRun {id: $id})
WHERE run.tenant IN $tenants
SET run.version = run.version + 1
WITH run
WHERE run.state = $state
RETURN properties(run) AS run
