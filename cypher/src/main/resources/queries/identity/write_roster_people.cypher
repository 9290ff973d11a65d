// Makes or changes the people of an import, with their teams and their roles in the tenant.
// $tenant  id of the tenant they are at home in
// $people  id (for a new one), username, name, email, title, timeZone, language, teams (ids), roles (role, below)
CYPHER 25
MATCH (tenant:Tenant {id: $tenant})
UNWIND $people AS row
MERGE (person:Person {username: row.username})
ON CREATE SET person.id = row.id, person.tenant = $tenant, person.active = true, person.version = 0
ON MATCH SET person.version = person.version + 1
WITH tenant, row, person
WHERE person.tenant = $tenant
SET person.name = row.name, person.email = row.email, person.title = row.title, person.timeZone = row.timeZone,
    person.language = row.language
WITH tenant, row, person
CALL (row, person) {
  MATCH (person)-[old:MEMBER_OF]->(team:Team)
  WHERE NOT team.id IN row.teams
  DELETE old
}
CALL (row, person) {
  UNWIND row.teams AS id
  MATCH (team:Team {id: id})
  MERGE (person)-[:MEMBER_OF]->(team)
}
CALL (tenant, row, person) {
  MATCH (person)-[old:HAS_ROLE]->(tenant)
  WHERE NOT old.role IN [grant IN row.roles | grant.role]
  DELETE old
}
CALL (tenant, row, person) {
  UNWIND row.roles AS grant
  MERGE (person)-[held:HAS_ROLE {role: grant.role}]->(tenant)
  SET held.below = grant.below
}
