// Tokens, newest first, also those that no longer work.
// $tenants  ids of the tenants that may be seen
// $person   id of the person they stand for, null for everybody's who is at home in these tenants
// Columns: id, tenant, name, person, personName, createdAt, expiresAt, lastUsedAt, lastUsedFrom, revokedAt
CYPHER 25
MATCH (token:Token)-[:STANDS_FOR]->(person:Person)
WHERE token.tenant IN $tenants AND (person.id = $person OR ($person IS NULL AND person.tenant IN $tenants))
RETURN token.id AS id, token.tenant AS tenant, token.name AS name, person.id AS person, person.name AS personName,
       token.createdAt AS createdAt, token.expiresAt AS expiresAt, token.lastUsedAt AS lastUsedAt,
       token.lastUsedFrom AS lastUsedFrom, token.revokedAt AS revokedAt
ORDER BY createdAt DESC, id
