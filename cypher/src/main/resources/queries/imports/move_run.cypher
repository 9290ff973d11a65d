// Moves an import to another state, if it is in one of those it can come from.
// $tenants  the writable tenants
// $id  of the run
// $from  the states it may be in
// $to  the state it gets
// $problem  what is wrong, or null
// $at  when
// $finished  whether nothing follows by itself
// Columns: run (all its properties; no row when it was in none of the states)
CYPHER 25
MATCH (run:ImportRun {id: $id})
WHERE run.tenant IN $tenants AND run.state IN $from
SET run.version = run.version + 1
WITH run WHERE run.state IN $from
SET run.state = $to, run.problem = $problem, run.stepStartedAt = $at,
    run.finishedAt = CASE WHEN $finished THEN $at ELSE null END
RETURN properties(run) AS run
