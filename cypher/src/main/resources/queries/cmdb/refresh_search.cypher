// Puts together again what is found while typing: the name, what sources call it, addresses; one a line, in small letters.
// $tenant: id of the tenant the CIs belong to
// $ids: of the CIs
// $searched: names of the attributes whose values are found
CYPHER 25
UNWIND $ids AS id
MATCH (ci:Ci {id: id})
WHERE ci.tenant = $tenant
SET ci.search = toLower(
  '\n' + ci.name + '\n'
  + reduce(text = '', entry IN COLLECT { MATCH (ci)<-[:DESCRIBES]-(record:SourceRecord) RETURN DISTINCT record.externalId AS entry ORDER BY entry } | text + entry + '\n')
  + reduce(text = '', name IN $searched | text + coalesce(toString(ci['attributes.' + name]) + '\n', '')))
