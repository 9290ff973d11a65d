// Forgets that somebody told two CIs apart.
// $tenant: id of the tenant they belong to
// $key: the ids of both, the smaller one first, with | between them
CYPHER 25
MATCH (apart:ToldApart {key: $key})
WHERE apart.tenant = $tenant
DELETE apart
