// Keeps the hash of a new password.
// $tenant  id of the person's tenant
// $person  id of the person
// $hash    with the name of the algorithm in front, as Spring Security writes it
CYPHER 25
MATCH (person:Person {id: $person, tenant: $tenant})
SET person.passwordHash = $hash
