// Creates an import in the state PLANNING and draws its number.
// $tenant  whose CIs the rows become
// $id, $source, $startedBy (name), $actor (id), $origin  of the run and who started it
// $at  when
// $apply  whether the plan is to be applied as soon as it is made
// Columns: number (a whole number, IMP- stands before it)
CYPHER 25
MERGE (counter:Counter {name: 'import'})
SET counter.value = coalesce(counter.value, 0) + 1
CREATE (run:ImportRun {
  id: $id, tenant: $tenant, number: counter.value, source: $source, state: 'PLANNING',
  startedBy: $startedBy, actor: $actor, origin: $origin, startedAt: $at, stepStartedAt: $at,
  applyAtOnce: $apply, planned: false, takenBack: false, rows: 0, done: 0, stepDone: 0, counts: '{}', files: '[]', version: 1
})
RETURN run.number AS number
