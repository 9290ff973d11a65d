// Adds to the history.
// $rows: properties of each event; they carry the tenant
CYPHER 25
UNWIND $rows AS row
CREATE (event:CiEvent)
SET event = row
