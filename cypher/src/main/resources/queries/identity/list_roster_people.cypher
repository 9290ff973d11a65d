// People of one tenant by user name, with their teams and their roles in it, as an import compares them.
// $tenants    the tenant that is imported into
// $usernames  in small letters
// Columns: id, name, username, email, title, timeZone, language, teams (names), roles (with + for "and below")
CYPHER 25
MATCH (person:Person)
WHERE person.username IN $usernames AND person.tenant IN $tenants
RETURN person.id AS id, person.name AS name, person.username AS username, person.email AS email, person.title AS title,
       person.timeZone AS timeZone, person.language AS language,
       [(person)-[:MEMBER_OF]->(team:Team) | team.name] AS teams,
       [(person)-[grant:HAS_ROLE]->(tenant:Tenant) WHERE tenant.id IN $tenants |
         grant.role + CASE WHEN grant.below THEN '+' ELSE '' END] AS roles
