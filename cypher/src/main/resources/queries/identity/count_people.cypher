// How many people a list has.
// $tenants  ids of the tenants that may be seen
// $homes    ids of those of them whose people to count
// $text     part of a name, user name or e-mail address, in small letters; empty for all
// $active   true or false for one of the two, null for both
// $role     name of a role they hold in a tenant that may be seen, null for any
// $team     id of a team they are in, null for any
// Columns: people
CYPHER 25
MATCH (person:Person)
WHERE person.tenant IN $homes AND person.tenant IN $tenants
  AND ($active IS NULL OR person.active = $active)
  AND ($text = '' OR toLower(person.name) CONTAINS $text OR person.username CONTAINS $text OR toLower(person.email) CONTAINS $text)
  AND ($role IS NULL OR EXISTS { (person)-[held:HAS_ROLE]->(where:Tenant) WHERE held.role = $role AND where.id IN $tenants })
  AND ($team IS NULL OR EXISTS { (person)-[:MEMBER_OF]->(team:Team) WHERE team.id = $team AND team.tenant IN $tenants })
RETURN count(person) AS people
