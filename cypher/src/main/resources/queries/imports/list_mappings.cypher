// The sources of a tenant that have a saved mapping.
// $tenants  the tenant of the import
// Columns: source
CYPHER 25
MATCH (mapping:ImportMapping)
WHERE mapping.tenant IN $tenants
RETURN mapping.source AS source
ORDER BY source
