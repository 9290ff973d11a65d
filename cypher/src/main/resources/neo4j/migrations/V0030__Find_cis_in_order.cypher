CREATE CONSTRAINT catalogue_name IF NOT EXISTS FOR (n:Catalogue) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT topology_change_id IF NOT EXISTS FOR (n:TopologyChange) REQUIRE n.id IS UNIQUE;
// The name in small letters: lists are in this order, and take it from the index.
CREATE INDEX ci_name_key IF NOT EXISTS FOR (n:Ci) ON (n.nameKey);
CREATE INDEX ci_class IF NOT EXISTS FOR (n:Ci) ON (n.class);
// The other end of a relationship that was written, so that its history has it too.
CREATE INDEX ci_event_other_at IF NOT EXISTS FOR (n:CiEvent) ON (n.other, n.at);
CREATE INDEX source_record_external_id IF NOT EXISTS FOR (n:SourceRecord) ON (n.externalId);
