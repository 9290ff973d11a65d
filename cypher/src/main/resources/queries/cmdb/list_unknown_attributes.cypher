// Attributes of CIs of one class that the class does not define, for an administrator to adopt.
// $tenants: ids of the tenants that may be seen
// $class: name of the class
// $known: property names of the attributes that the class defines
// Columns: property, cis (how many have it), samples (up to 5 values)
CYPHER 25
MATCH (ci:Ci)
WHERE ci.tenant IN $tenants AND ci.class = $class
UNWIND keys(ci) AS property
WITH ci, property
WHERE property STARTS WITH 'attributes.' AND NOT property IN $known
RETURN property, count(*) AS cis, collect(DISTINCT toString(ci[property]))[..5] AS samples
ORDER BY property
