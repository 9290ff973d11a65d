// Puts a person into a team.
// $tenant  id of the team's tenant
// $team    id of the team
// $person  id of the person
CYPHER 25
MATCH (team:Team {id: $team, tenant: $tenant})
USING INDEX team:Team(id)
MATCH (person:Person {id: $person})
MERGE (person)-[:MEMBER_OF]->(team)
