// Adds a relationship type or replaces the one of this name. The same for all tenants.
// $properties: of the type, its name among them
CYPHER 25
MATCH (catalogue:Catalogue {name: 'catalogue'})
SET catalogue.version = catalogue.version + 1, catalogue.stamp = randomUUID()
MERGE (type:RelationType {name: $properties.name})
SET type = $properties
MERGE (catalogue)-[:DEFINES]->(type)
