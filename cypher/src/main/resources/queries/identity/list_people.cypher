// People by name.
// $tenants    ids of the tenants that may be seen
// $homes      ids of those of them whose people to list
// $text       part of a name, user name or e-mail address, in small letters; empty for all
// $active     true or false for one of the two, null for both
// $role       name of a role they hold in a tenant that may be seen, null for any
// $team       id of a team they are in, null for any
// $afterName  name in small letters where the page before ended, empty for the first page
// $afterId    id where the page before ended, empty for the first page
// $limit      how many
// Columns: id, tenant, name, username, email, title, timeZone, language, active, version
CYPHER 25
MATCH (person:Person)
WHERE person.tenant IN $homes AND person.tenant IN $tenants
  AND ($active IS NULL OR person.active = $active)
  AND ($text = '' OR toLower(person.name) CONTAINS $text OR person.username CONTAINS $text OR toLower(person.email) CONTAINS $text)
  AND ($role IS NULL OR EXISTS { (person)-[held:HAS_ROLE]->(where:Tenant) WHERE held.role = $role AND where.id IN $tenants })
  AND ($team IS NULL OR EXISTS { (person)-[:MEMBER_OF]->(team:Team) WHERE team.id = $team AND team.tenant IN $tenants })
WITH person, toLower(person.name) AS key
WHERE key > $afterName OR (key = $afterName AND person.id > $afterId)
RETURN person.id AS id, person.tenant AS tenant, person.name AS name, person.username AS username, person.email AS email,
       person.title AS title, person.timeZone AS timeZone, person.language AS language, person.active AS active,
       person.version AS version
ORDER BY key, id
LIMIT $limit
