// Moves an import to another state, if it is in one of those it can come from. Applying needs a plan that was finished and
// not taken back; taking back needs something written. Both count their rows anew, but go on counting where they stopped.
// $tenants  the writable tenants
// $id  of the run
// $from  the states it may be in
// $to  the state it gets
// $problem  what is wrong, or null
// $at  when
// $finished  whether nothing follows by itself
// $actor, $origin  id of who does it and from where, when they are the one for whom the job acts from now on; else null
// Columns: run (all its properties; no row when it was in none of the states)
CYPHER 25
MATCH (run:ImportRun {id: $id})
WHERE run.tenant IN $tenants AND run.state IN $from
SET run.version = run.version + 1
WITH run
WHERE run.state IN $from AND CASE $to
  WHEN 'APPLYING' THEN run.planned AND NOT coalesce(run.takenBack, false)
  WHEN 'PLANNING' THEN NOT coalesce(run.takenBack, false)
  WHEN 'REVERTING' THEN run.planned AND (run.takenBack OR run.done > 0 OR run.state = 'APPLIED')
  ELSE true
END
SET run.done = CASE
      WHEN run.state = 'PLANNED' AND $to = 'APPLYING' OR $to = 'REVERTING' AND NOT coalesce(run.takenBack, false) THEN 0
      ELSE run.done
    END,
    run.takenBack = coalesce(run.takenBack, false) OR $to = 'REVERTING',
    run.planned = $to <> 'PLANNING' AND ($to = 'PLANNED' OR run.planned)
SET run.state = $to, run.problem = $problem, run.stepStartedAt = $at,
    run.finishedAt = CASE WHEN $finished THEN $at ELSE null END,
    run.actor = coalesce($actor, run.actor), run.origin = coalesce($origin, run.origin)
RETURN properties(run) AS run
