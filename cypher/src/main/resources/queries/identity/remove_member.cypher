// Takes a person out of a team.
// $tenant  id of the team's tenant
// $team    id of the team
// $person  id of the person
CYPHER 25
MATCH (:Person {id: $person})-[membership:MEMBER_OF]->(:Team {id: $team, tenant: $tenant})
DELETE membership
