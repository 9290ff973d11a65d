// All classes with their attributes, all relationship types and which source goes before which. The same for all tenants.
// Columns: version, stamp, classes (their properties and a list of attributes each), types (their properties),
//   rules (of precedence, their properties)
CYPHER 25
MATCH (catalogue:Catalogue {name: 'catalogue'})
RETURN
  catalogue.version AS version,
  catalogue.stamp AS stamp,
  COLLECT {
    MATCH (catalogue)-[:DEFINES]->(class:CiClass)
    RETURN class {.*, attributes: COLLECT {
      MATCH (class)-[:HAS]->(attribute:Attribute)
      RETURN attribute {.*}
      ORDER BY attribute.position
    }}
  } AS classes,
  COLLECT {
    MATCH (catalogue)-[:DEFINES]->(type:RelationType)
    RETURN type {.*}
  } AS types,
  COLLECT {
    MATCH (catalogue)-[:DEFINES]->(rule:PrecedenceRule)
    RETURN rule {.*}
  } AS rules
