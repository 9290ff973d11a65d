// Teams and people by their ids.
// $tenants: ids of the tenants they may belong to
// $ids: of teams and people
// Columns: id, name, kind (TEAM or PERSON)
CYPHER 25
UNWIND $ids AS id
CALL (id) {
  MATCH (team:Team {id: id})
  WHERE team.tenant IN $tenants
  RETURN team AS party, 'TEAM' AS kind
  UNION ALL
  MATCH (person:Person {id: id})
  WHERE person.tenant IN $tenants
  RETURN person AS party, 'PERSON' AS kind
}
RETURN party.id AS id, party.name AS name, kind
