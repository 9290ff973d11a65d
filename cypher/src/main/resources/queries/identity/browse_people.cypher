// People by name with their roles and teams, from any place of the list on.
// $tenants  ids of the tenants that may be seen
// $homes    ids of those of them whose people to list
// $text     part of a name, user name or e-mail address, in small letters; empty for all
// $active   true or false for one of the two, null for both
// $role     name of a role they hold in a tenant that may be seen, null for any
// $team     id of a team they are in, null for any
// $offset   how many to leave out at the beginning
// $limit    how many
// Columns: id, tenant, name, username, email, title, timeZone, language, active, version, hasPassword,
//   grants (tenant, role, below), teams (names)
CYPHER 25
MATCH (person:Person)
WHERE person.tenant IN $homes AND person.tenant IN $tenants
  AND ($active IS NULL OR person.active = $active)
  AND ($text = '' OR toLower(person.name) CONTAINS $text OR person.username CONTAINS $text OR toLower(person.email) CONTAINS $text)
  AND ($role IS NULL OR EXISTS { (person)-[held:HAS_ROLE]->(where:Tenant) WHERE held.role = $role AND where.id IN $tenants })
  AND ($team IS NULL OR EXISTS { (person)-[:MEMBER_OF]->(team:Team) WHERE team.id = $team AND team.tenant IN $tenants })
WITH person
ORDER BY toLower(person.name), person.id
SKIP $offset
LIMIT $limit
RETURN person.id AS id, person.tenant AS tenant, person.name AS name, person.username AS username, person.email AS email,
       person.title AS title, person.timeZone AS timeZone, person.language AS language, person.active AS active,
       person.version AS version, person.passwordHash IS NOT NULL AS hasPassword,
       COLLECT {
         MATCH (person)-[grant:HAS_ROLE]->(granted:Tenant)
         WHERE granted.id IN $tenants
         RETURN {tenant: granted.id, role: grant.role, below: grant.below} ORDER BY granted.name, grant.role
       } AS grants,
       COLLECT {
         MATCH (person)-[:MEMBER_OF]->(team:Team)
         WHERE team.tenant IN $tenants
         RETURN team.name ORDER BY toLower(team.name)
       } AS teams
ORDER BY toLower(name), id
