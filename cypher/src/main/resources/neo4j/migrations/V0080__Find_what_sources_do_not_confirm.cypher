CREATE INDEX inventory_tenant IF NOT EXISTS FOR (n:Inventory) ON (n.tenant);
// What a source does not bring any more, without looking at all that it does.
CREATE INDEX source_record_missing IF NOT EXISTS FOR (n:SourceRecord) ON (n.tenant, n.source, n.missingSince);
