// The token with a secret, if it still works.
// Reaches across tenants: nobody is signed in yet, and the secret itself says whose it is.
// $hash  SHA-256 of the secret, in hexadecimal
// $now   the present time
// Columns: id, tenant, name, person, personName, lastUsedAt, lastUsedFrom
CYPHER 25
MATCH (token:Token {hash: $hash})-[:STANDS_FOR]->(person:Person)
WHERE token.revokedAt IS NULL AND (token.expiresAt IS NULL OR token.expiresAt > $now) AND person.active
RETURN token.id AS id, token.tenant AS tenant, token.name AS name, person.id AS person, person.name AS personName,
       token.lastUsedAt AS lastUsedAt, token.lastUsedFrom AS lastUsedFrom
