// An index on two properties is of no use to a statement that names only the first.
CREATE INDEX import_run_tenant IF NOT EXISTS FOR (n:ImportRun) ON (n.tenant);
CREATE INDEX import_run_state IF NOT EXISTS FOR (n:ImportRun) ON (n.state);
CREATE INDEX import_chunk_run IF NOT EXISTS FOR (n:ImportChunk) ON (n.run);
