// How a person stands with signing in.
// $tenants  ids of the tenants that may be seen
// $person   id of the person
// Columns: username, name, tenant, hasPassword
CYPHER 25
MATCH (person:Person {id: $person})
WHERE person.tenant IN $tenants
RETURN person.username AS username, person.name AS name, person.tenant AS tenant, person.passwordHash IS NOT NULL AS hasPassword
