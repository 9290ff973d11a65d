// Gives a job lock back, if it is still the owner's. Concerns no tenant.
// $name  what is locked
// $owner  as it was taken
// Columns: none
CYPHER 25
MATCH (lock:JobLock {name: $name})
WHERE lock.owner = $owner
SET lock.until = datetime.realtime()
