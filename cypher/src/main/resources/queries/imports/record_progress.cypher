// Writes how far an import has come.
// $tenant, $id  of the run
// $rows, $done  rows of the present step in all, and done
// $counts  by kind, as JSON
// $files  as understood, as JSON; null leaves them
// Columns: state (the one it is in now, so that the work can stop when somebody threw it away)
CYPHER 25
MATCH (run:ImportRun {id: $id})
WHERE run.tenant = $tenant
SET run.rows = $rows, run.done = $done, run.counts = $counts, run.files = coalesce($files, run.files)
RETURN run.state AS state
