// Keeps the mapping of a source.
// $tenant  the tenant of the import
// $key     the tenant's id, a space, the source in small letters
// $source  its name, as people write it
// $yaml    the mapping
CYPHER 25
MERGE (mapping:ImportMapping {key: $key})
SET mapping.tenant = $tenant, mapping.source = $source, mapping.yaml = $yaml
