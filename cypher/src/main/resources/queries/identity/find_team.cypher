// One team.
// $tenants  ids of the tenants that may be seen
// $team     id of the team
// Columns: id, tenant, name, email, description, version, members
CYPHER 25
MATCH (team:Team {id: $team})
WHERE team.tenant IN $tenants
RETURN team.id AS id, team.tenant AS tenant, team.name AS name, team.email AS email, team.description AS description,
       team.version AS version, COUNT { (team)<-[:MEMBER_OF]-(:Person) } AS members
