// Puts together again what is found while typing, for all CIs of some classes.
// Reaches across tenants: the catalogue holds for all.
// $classes: names of the classes
// $searched: names of the attributes whose values are found
CYPHER 25
MATCH (ci:Ci)
WHERE ci.class IN $classes
SET ci.search = toLower(
  '\n' + ci.name + '\n'
  + reduce(text = '', entry IN COLLECT { MATCH (ci)<-[:DESCRIBES]-(record:SourceRecord) RETURN DISTINCT record.externalId AS entry ORDER BY entry } | text + entry + '\n')
  + reduce(text = '', name IN $searched | text + coalesce(toString(ci['attributes.' + name]) + '\n', '')))
