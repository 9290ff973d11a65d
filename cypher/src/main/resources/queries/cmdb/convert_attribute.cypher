// Gives CIs the typed value in place of a text.
// Reaches across tenants: the catalogue holds for all.
// $property: name of the property
// $classes: names of the classes
// $values: {text, value} each
CYPHER 25
UNWIND $values AS row
MATCH (ci:Ci)
WHERE ci.class IN $classes AND toString(ci[$property]) = row.text AND NOT ci[$property] = row.value
SET ci[$property] = row.value
