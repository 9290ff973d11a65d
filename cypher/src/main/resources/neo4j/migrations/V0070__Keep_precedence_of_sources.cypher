CREATE CONSTRAINT precedence_rule_key IF NOT EXISTS FOR (n:PrecedenceRule) REQUIRE n.key IS UNIQUE;
// What a source brings, and when it last brought all of it; the key is that of its records without the external id.
CREATE CONSTRAINT inventory_key IF NOT EXISTS FOR (n:Inventory) REQUIRE n.key IS UNIQUE;
