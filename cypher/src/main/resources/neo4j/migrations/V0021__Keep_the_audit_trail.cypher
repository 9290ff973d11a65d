CREATE CONSTRAINT audit_entry_id IF NOT EXISTS FOR (e:AuditEntry) REQUIRE e.id IS UNIQUE;
CREATE INDEX audit_entry_tenant_at IF NOT EXISTS FOR (e:AuditEntry) ON (e.tenant, e.at);
