// Gives all job locks back. Only for who knows that whoever took them is gone: an embedded database serves one application at a time.
// Concerns no tenant.
// Columns: none
CYPHER 25
MATCH (lock:JobLock)
WHERE lock.name IS NOT NULL
DELETE lock
