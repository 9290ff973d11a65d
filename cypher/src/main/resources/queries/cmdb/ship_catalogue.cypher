// Adds the classes and types of this release that are not there yet; what is there stays as it is, but a class from before there
// were identifiers gets those of this release. The same for all tenants.
// $shipped: a fingerprint of what the release comes with
// $classes: {properties, attributes: [properties]} each
// $types: {properties} each
CYPHER 25
MATCH (catalogue:Catalogue {name: 'catalogue'})
SET catalogue.shipped = $shipped, catalogue.version = catalogue.version + 1, catalogue.stamp = randomUUID()
WITH catalogue
CALL (catalogue) {
  UNWIND $classes AS row
  MERGE (class:CiClass {name: row.properties.name})
  FOREACH (_ IN CASE WHEN class.label IS NOT NULL AND class.ownIdentifiers IS NULL THEN [1] ELSE [] END |
    SET class.identifiers = row.properties.identifiers, class.ownIdentifiers = row.properties.ownIdentifiers)
  WITH catalogue, class, row
  WHERE class.label IS NULL
  SET class = row.properties
  MERGE (catalogue)-[:DEFINES]->(class)
  WITH class, row
  UNWIND row.attributes AS properties
  CREATE (class)-[:HAS]->(attribute:Attribute)
  SET attribute = properties
}
CALL (catalogue) {
  UNWIND $types AS row
  MERGE (type:RelationType {name: row.properties.name})
  WITH catalogue, type, row
  WHERE type.phrase IS NULL
  SET type = row.properties
  MERGE (catalogue)-[:DEFINES]->(type)
}
