CREATE CONSTRAINT import_mapping_key IF NOT EXISTS FOR (n:ImportMapping) REQUIRE n.key IS UNIQUE;
CREATE INDEX import_mapping_tenant IF NOT EXISTS FOR (n:ImportMapping) ON (n.tenant);
CREATE INDEX import_run_state IF NOT EXISTS FOR (n:ImportRun) ON (n.state);
