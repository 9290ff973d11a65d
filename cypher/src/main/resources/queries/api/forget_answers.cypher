// Deletes answers whose time is over.
// Reaches across tenants: it deletes by age only and answers nothing.
// $now  the present time
CYPHER 25
MATCH (answer:KeptAnswer)
WHERE answer.until < $now
WITH answer LIMIT 10000
DETACH DELETE answer
