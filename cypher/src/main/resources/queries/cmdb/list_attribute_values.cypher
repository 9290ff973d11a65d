// Every value of an attribute that is a text.
// Reaches across tenants: the catalogue holds for all.
// $property: name of the property
// $classes: names of the classes
// Columns: value
CYPHER 25
MATCH (ci:Ci)
WHERE ci.class IN $classes AND ci[$property] IS NOT NULL
RETURN DISTINCT toString(ci[$property]) AS value
