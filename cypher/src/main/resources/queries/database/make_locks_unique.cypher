// What the lock around the migrations itself needs before there are any. Concerns no tenant.
// Columns: none
CYPHER 25
CREATE CONSTRAINT job_lock_name IF NOT EXISTS FOR (lock:JobLock) REQUIRE lock.name IS UNIQUE
