// Teams by name, with how many people are in them.
// $tenants    ids of the tenants that may be seen
// $text       part of the name, in small letters; empty for all
// $afterName  name in small letters where the page before ended, empty for the first page
// $afterId    id where the page before ended, empty for the first page
// $limit      how many
// Columns: id, tenant, name, email, description, version, members
CYPHER 25
MATCH (team:Team)
WHERE team.tenant IN $tenants AND ($text = '' OR toLower(team.name) CONTAINS $text)
WITH team, toLower(team.name) AS key
WHERE key > $afterName OR (key = $afterName AND team.id > $afterId)
WITH team, key
ORDER BY key, team.id
LIMIT $limit
RETURN team.id AS id, team.tenant AS tenant, team.name AS name, team.email AS email, team.description AS description,
       team.version AS version, COUNT { (team)<-[:MEMBER_OF]-(:Person) } AS members
ORDER BY key, id
