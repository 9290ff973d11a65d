// The teams a person is in, by name.
// $tenants  ids of the tenants whose teams may be seen
// $person   id of the person
// Columns: id, tenant, name, email, description, version
CYPHER 25
MATCH (:Person {id: $person})-[:MEMBER_OF]->(team:Team)
WHERE team.tenant IN $tenants
RETURN team.id AS id, team.tenant AS tenant, team.name AS name, team.email AS email, team.description AS description,
       team.version AS version
ORDER BY toLower(name), id
