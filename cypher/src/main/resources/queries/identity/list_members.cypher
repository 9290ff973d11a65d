// The people in a team, by name.
// $tenants  ids of the tenants whose teams and people may be seen
// $team     id of the team
// Columns: id, tenant, name, username, email, title, timeZone, language, active, version
CYPHER 25
MATCH (team:Team {id: $team})<-[:MEMBER_OF]-(person:Person)
WHERE team.tenant IN $tenants AND person.tenant IN $tenants
RETURN person.id AS id, person.tenant AS tenant, person.name AS name, person.username AS username, person.email AS email,
       person.title AS title, person.timeZone AS timeZone, person.language AS language, person.active AS active,
       person.version AS version
ORDER BY toLower(name), id
