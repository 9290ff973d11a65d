// Imports that some instance must be working on, oldest first; for the job that goes on with them after a restart.
// Reaches across tenants: the job acts for whoever started them.
// $states  the states in which there is work to do
// Columns: run (all its properties)
CYPHER 25
MATCH (run:ImportRun)
WHERE run.state IN $states
RETURN properties(run) AS run
ORDER BY run.startedAt
