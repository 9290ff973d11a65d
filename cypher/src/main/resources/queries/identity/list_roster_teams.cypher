// Teams of one tenant by name, many at once, as an import compares them.
// $tenants  the tenant that is imported into
// $keys     each the tenant's id, a space, a name in small letters
// Columns: id, name, email, description
CYPHER 25
MATCH (team:Team)
WHERE team.key IN $keys AND team.tenant IN $tenants
RETURN team.id AS id, team.name AS name, team.email AS email, team.description AS description
