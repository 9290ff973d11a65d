// Ids of people by their user names.
// $tenants    ids of the tenants that may be seen
// $usernames  in small letters
// Columns: username, id
CYPHER 25
MATCH (person:Person)
WHERE person.username IN $usernames AND person.tenant IN $tenants
RETURN person.username AS username, person.id AS id
