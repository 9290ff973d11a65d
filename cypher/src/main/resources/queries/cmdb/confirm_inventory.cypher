// Notes that a source has brought something: all that it describes but for what is marked as missing, or a part.
// $tenant: id of the tenant
// $source: name of the source
// $key: tenant and source in one
// $at: when
// $whole: whether it was all
CYPHER 25
MERGE (inventory:Inventory {key: $key})
SET inventory.tenant = $tenant, inventory.source = $source,
    inventory.wholeAt = CASE WHEN $whole THEN $at ELSE inventory.wholeAt END
