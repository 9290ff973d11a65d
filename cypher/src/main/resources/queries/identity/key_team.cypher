// Claims a team's name in its tenant; a constraint refuses a second team of that name.
// $tenant  id of the tenant
// $team    id of the team
// $key     the tenant's id, a space, the name in small letters
CYPHER 25
MATCH (team:Team {id: $team, tenant: $tenant})
SET team.key = $key
