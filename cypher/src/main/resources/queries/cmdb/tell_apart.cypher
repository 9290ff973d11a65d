// Remembers that two CIs are two, whatever they share.
// $tenant: id of the tenant they belong to
// $key: the ids of both, the smaller one first, with | between them
// $at, $by, $byName: when, and who said so
CYPHER 25
MERGE (apart:ToldApart {key: $key})
SET apart.tenant = $tenant, apart.at = $at, apart.by = $by, apart.byName = $byName
