// Teams by their names, many at once.
// $tenants  ids of the tenants that may be seen
// $keys     each a tenant's id, a space, a name in small letters
// Columns: id, tenant, name, email, description, version
CYPHER 25
MATCH (team:Team)
WHERE team.key IN $keys AND team.tenant IN $tenants
RETURN team.id AS id, team.tenant AS tenant, team.name AS name, team.email AS email, team.description AS description,
       team.version AS version
