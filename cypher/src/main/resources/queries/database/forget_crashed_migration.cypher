// Removes the mark that the migrations leave for ever when the application dies between their first step and their last.
// Only for who knows that nobody else migrates. Concerns no tenant.
// Columns: none
CYPHER 25
MATCH (mark:__Neo4jMigrationsLock)
WHERE mark.name IS NOT NULL
DELETE mark
