// Lets one application instance at a time look whether the installation is new.
// Reaches across tenants: there may be none yet.
CYPHER 25
MERGE (lock:JobLock {name: 'first start'})
SET lock.locked = true
