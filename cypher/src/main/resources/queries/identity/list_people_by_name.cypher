// People by user name or full name, many at once; a name that two people have is in no row.
// $tenants  ids of the tenants that may be seen
// $names    in small letters
// Columns: key (the name that was asked for), id, name
CYPHER 25
MATCH (person:Person)
WHERE person.tenant IN $tenants AND person.active
WITH person, [key IN [person.username, toLower(person.name)] WHERE key IN $names] AS keys
UNWIND keys AS key
WITH key, collect(DISTINCT person) AS people
WHERE size(people) = 1
RETURN key, people[0].id AS id, people[0].name AS name
