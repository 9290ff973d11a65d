// Keeps a job lock for longer, if it is still the owner's. Concerns no tenant.
// $name  what is locked
// $owner  as it was taken
// $seconds  after how many seconds from now it lapses
// Columns: name (no row when it is no longer the owner's)
CYPHER 25
MATCH (lock:JobLock {name: $name})
WHERE lock.owner = $owner
SET lock.until = datetime.realtime() + duration({seconds: $seconds})
RETURN lock.name AS name
