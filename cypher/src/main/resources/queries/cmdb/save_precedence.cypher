// Adds the rule of precedence for a class and a field, or replaces it. The same for all tenants.
// $class: name of the class
// $field: key of the field, * for all
// $order: names of sources, the strongest first; none: the rule goes
CYPHER 25
MATCH (catalogue:Catalogue {name: 'catalogue'})
SET catalogue.version = catalogue.version + 1, catalogue.stamp = randomUUID()
MERGE (rule:PrecedenceRule {key: $class + ' ' + $field})
SET rule.class = $class, rule.field = $field, rule.order = $order
MERGE (catalogue)-[:DEFINES]->(rule)
WITH rule
WHERE size(rule.order) = 0
DETACH DELETE rule
