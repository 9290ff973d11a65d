// Makes CIs, each with the label of its class; one whose id is taken is left as it is.
// $rows: {id, class, properties, identifiers (what they are recognised by: their properties)} each; all properties carry the tenant
// Columns: id (of those that were made)
CYPHER 25
UNWIND $rows AS row
MERGE (ci:Ci {id: row.id})
WITH ci, row
WHERE ci.version IS NULL
SET ci += row.properties, ci:$(row.class)
FOREACH (properties IN row.identifiers |
  CREATE (identifier:Identifier)-[:IDENTIFIES]->(ci)
  SET identifier = properties)
RETURN row.id AS id
