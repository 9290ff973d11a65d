// Keeps a new token; of its secret only the hash.
// $tenant   id of the tenant it works in, with all below
// $person   id of the person it stands for
// $token    id of the token
// $name     what the person calls it
// $hash     SHA-256 of the secret, in hexadecimal
// $at       when it was made
// $expires  when it stops working, null for never
CYPHER 25
MATCH (person:Person {id: $person})
CREATE (token:Token {id: $token, tenant: $tenant, name: $name, hash: $hash, createdAt: $at, expiresAt: $expires})-[:STANDS_FOR]->(person)
