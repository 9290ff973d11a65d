// Keeps by which identifiers the CIs of each class can be found. The same for all tenants.
// $identified: class=identifiers each
CYPHER 25
MATCH (catalogue:Catalogue {name: 'catalogue'})
SET catalogue.identified = $identified
