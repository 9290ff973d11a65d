// Makes a token stop working, for good.
// $tenant  id of the token's tenant
// $token   id of the token
// $at      when
CYPHER 25
MATCH (token:Token {id: $token, tenant: $tenant})
SET token.revokedAt = coalesce(token.revokedAt, $at)
