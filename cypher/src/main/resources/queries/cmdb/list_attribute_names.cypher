// Names of the attributes that CIs of a tenant have values for.
// $tenants: ids of the tenants that may be seen
// $tenant: id of the one that is exported
// Columns: name
CYPHER 25
MATCH (ci:Ci)
WHERE ci.tenant = $tenant AND ci.tenant IN $tenants
UNWIND keys(ci) AS property
WITH DISTINCT property
WHERE property STARTS WITH 'attributes.'
RETURN substring(property, 11) AS name
ORDER BY name
