// Makes whoever else writes the catalogue wait, and makes it if there is none. The same for all tenants.
// Columns: version, shipped (what the release that filled it last came with; null when nothing has)
CYPHER 25
MERGE (catalogue:Catalogue {name: 'catalogue'})
ON CREATE SET catalogue.version = 0
SET catalogue.lock = true
WITH catalogue
RETURN catalogue.version AS version, catalogue.shipped AS shipped
