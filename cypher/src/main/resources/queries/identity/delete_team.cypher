// Deletes a team and who was in it. The database refuses while anything else still points at it.
// $tenant  id of the team's tenant
// $team    id of the team
CYPHER 25
MATCH (team:Team {id: $team, tenant: $tenant})
USING INDEX team:Team(id)
OPTIONAL MATCH (team)<-[membership:MEMBER_OF]-(:Person)
DELETE membership
WITH DISTINCT team
DELETE team
