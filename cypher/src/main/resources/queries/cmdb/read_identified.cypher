// By which identifiers the CIs of each class can be found by now. The same for all tenants.
// Columns: identified (class=identifiers each; null when none has been gone through)
CYPHER 25
MATCH (catalogue:Catalogue {name: 'catalogue'})
RETURN catalogue.identified AS identified
