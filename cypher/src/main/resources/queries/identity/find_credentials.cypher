// What a sign-in is checked against.
// Reaches across tenants: nobody is signed in yet, and user names are unique in the whole installation.
// $username  in small letters
// Columns: id, name, tenant, hash (null when there is no password), active
CYPHER 25
MATCH (person:Person {username: $username})
RETURN person.id AS id, person.name AS name, person.tenant AS tenant, person.passwordHash AS hash, person.active AS active
