// Takes a job lock if nobody has it or it has lapsed; by the database's clock. Concerns no tenant.
// $name  what is locked
// $owner  who takes it, different at each taking
// $seconds  after how many seconds it lapses
// Columns: name (no row while somebody else has it)
CYPHER 25
MERGE (lock:JobLock {name: $name})
SET lock.lock = true
WITH lock
WHERE lock.until IS NULL OR lock.until < datetime.realtime()
SET lock.owner = $owner, lock.until = datetime.realtime() + duration({seconds: $seconds})
RETURN lock.name AS name
