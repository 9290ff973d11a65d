// Which catalogue is stored. The same for all tenants.
// Columns: version (counts up at each change), stamp (never the same for two catalogues)
CYPHER 25
MATCH (catalogue:Catalogue {name: 'catalogue'})
RETURN catalogue.version AS version, catalogue.stamp AS stamp
