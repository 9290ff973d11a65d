// The mapping that was saved for a source.
// $tenants  the tenant of the import
// $key      the tenant's id, a space, the source in small letters
// Columns: yaml
CYPHER 25
MATCH (mapping:ImportMapping {key: $key})
WHERE mapping.tenant IN $tenants
RETURN mapping.yaml AS yaml
