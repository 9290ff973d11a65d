// Makes or changes the teams of an import.
// $tenant  id of the tenant they belong to
// $teams   key (the tenant's id, a space, the name in small letters), id (for a new one), name, email, description
CYPHER 25
UNWIND $teams AS row
MERGE (team:Team {key: row.key})
ON CREATE SET team.id = row.id, team.tenant = $tenant, team.version = 0
ON MATCH SET team.version = team.version + 1
SET team.name = row.name, team.email = row.email, team.description = row.description
