// How many people can administer everything, not counting one who is about to lose it.
// Reaches across tenants: it guards the whole installation against locking everybody out, and answers with a number only.
// $except  id of the person not to count
// Columns: administrators
CYPHER 25
MATCH (:Tenant {top: true})<-[grant:HAS_ROLE {role: 'ADMINISTRATOR'}]-(person:Person)
WHERE grant.below AND person.active AND person.id <> $except
RETURN count(DISTINCT person) AS administrators
