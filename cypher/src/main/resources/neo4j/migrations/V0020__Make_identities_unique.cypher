// One top tenant: nothing else carries the property.
CREATE CONSTRAINT tenant_id IF NOT EXISTS FOR (t:Tenant) REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tenant_top IF NOT EXISTS FOR (t:Tenant) REQUIRE t.top IS UNIQUE;
CREATE CONSTRAINT person_id IF NOT EXISTS FOR (p:Person) REQUIRE p.id IS UNIQUE;
CREATE CONSTRAINT person_username IF NOT EXISTS FOR (p:Person) REQUIRE p.username IS UNIQUE;
CREATE CONSTRAINT team_id IF NOT EXISTS FOR (t:Team) REQUIRE t.id IS UNIQUE;
// The tenant's id and the name in small letters.
CREATE CONSTRAINT team_key IF NOT EXISTS FOR (t:Team) REQUIRE t.key IS UNIQUE;
CREATE CONSTRAINT token_id IF NOT EXISTS FOR (t:Token) REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT token_hash IF NOT EXISTS FOR (t:Token) REQUIRE t.hash IS UNIQUE;
CREATE INDEX person_tenant IF NOT EXISTS FOR (p:Person) ON (p.tenant);
CREATE INDEX team_tenant IF NOT EXISTS FOR (t:Team) ON (t.tenant);
CREATE INDEX token_tenant IF NOT EXISTS FOR (t:Token) ON (t.tenant);
