// The list of a tenant's CIs in the order of their names, however many others have.
CREATE INDEX ci_tenant_name_key IF NOT EXISTS FOR (n:Ci) ON (n.tenant, n.nameKey);
