// Waits until all indexes are filled, for at most a minute. Concerns no tenant.
// Columns: none
CYPHER 25
CALL db.awaitIndexes(60)
