// The names of all teams, to find the one that was meant.
// $tenants  ids of the tenants that may be seen
// Columns: name
CYPHER 25
MATCH (team:Team)
WHERE team.tenant IN $tenants
RETURN DISTINCT team.name AS name
ORDER BY name
