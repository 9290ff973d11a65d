// One person.
// $tenants  ids of the tenants that may be seen
// $person   id of the person
// $self     id of the one who asks  everybody may see themselves
// Columns: id, tenant, name, username, email, title, timeZone, language, active, version
CYPHER 25
MATCH (person:Person {id: $person})
WHERE person.tenant IN $tenants OR person.id = $self
RETURN person.id AS id, person.tenant AS tenant, person.name AS name, person.username AS username, person.email AS email,
       person.title AS title, person.timeZone AS timeZone, person.language AS language, person.active AS active,
       person.version AS version
