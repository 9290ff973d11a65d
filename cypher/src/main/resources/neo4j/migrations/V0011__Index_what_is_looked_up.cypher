CREATE INDEX ci_tenant_name IF NOT EXISTS FOR (n:Ci) ON (n.tenant, n.name);
CREATE INDEX ci_tenant_class IF NOT EXISTS FOR (n:Ci) ON (n.tenant, n.class);
// Search as you type: one property with name, ids and addresses, read with CONTAINS.
CREATE TEXT INDEX ci_search IF NOT EXISTS FOR (n:Ci) ON (n.search);
CREATE INDEX ci_event_ci_at IF NOT EXISTS FOR (n:CiEvent) ON (n.ci, n.at);
CREATE INDEX topology_change_at IF NOT EXISTS FOR (n:TopologyChange) ON (n.at);
CREATE INDEX source_record_tenant_source IF NOT EXISTS FOR (n:SourceRecord) ON (n.tenant, n.source);
CREATE INDEX import_run_tenant_started_at IF NOT EXISTS FOR (n:ImportRun) ON (n.tenant, n.startedAt);
CREATE INDEX import_chunk_run_stream_seq IF NOT EXISTS FOR (n:ImportChunk) ON (n.run, n.stream, n.seq);
