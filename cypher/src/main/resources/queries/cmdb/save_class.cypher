// Adds a class or replaces the one of this name, with its own attributes. The same for all tenants.
// $properties: of the class, its name among them
// $attributes: the properties of each
CYPHER 25
MATCH (catalogue:Catalogue {name: 'catalogue'})
SET catalogue.version = catalogue.version + 1, catalogue.stamp = randomUUID()
MERGE (class:CiClass {name: $properties.name})
SET class = $properties
MERGE (catalogue)-[:DEFINES]->(class)
WITH class
CALL (class) {
  MATCH (class)-[:HAS]->(attribute:Attribute)
  DETACH DELETE attribute
}
CALL (class) {
  UNWIND $attributes AS properties
  CREATE (class)-[:HAS]->(attribute:Attribute)
  SET attribute = properties
}
