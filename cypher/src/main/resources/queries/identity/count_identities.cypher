// How many people and teams are at home in tenants.
// $tenants  ids of the tenants that may be seen
// Columns: tenant, people, teams
CYPHER 25
UNWIND $tenants AS tenant
RETURN tenant,
       COUNT { MATCH (person:Person) WHERE person.tenant = tenant } AS people,
       COUNT { MATCH (team:Team) WHERE team.tenant = tenant } AS teams
