// Asks the database whether it is there. Concerns no tenant.
// Columns: answer
CYPHER 25
RETURN true AS answer
