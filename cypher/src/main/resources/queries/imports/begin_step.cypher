// Notes that the work on an import begins, or goes on after an interruption, so that its rate is that of this work.
// $tenant, $id  of the run
// $at  when
// Columns: run (all its properties)
CYPHER 25
MATCH (run:ImportRun {id: $id})
WHERE run.tenant = $tenant
SET run.stepStartedAt = $at,
    run.stepDone = CASE run.state WHEN 'PLANNING' THEN 0 ELSE run.done END,
    run.done = CASE run.state WHEN 'PLANNING' THEN 0 ELSE run.done END,
    run.rows = CASE run.state WHEN 'PLANNING' THEN 0 ELSE run.rows END
RETURN properties(run) AS run
