// Notes the last use of a token.
// $tenant  id of the token's tenant
// $token   id of the token
// $at      when it was used
// $from    the address it was used from
CYPHER 25
MATCH (token:Token {id: $token, tenant: $tenant})
SET token.lastUsedAt = $at, token.lastUsedFrom = $from
