CREATE CONSTRAINT pruned_topology_changes_name IF NOT EXISTS FOR (n:PrunedTopologyChanges) REQUIRE n.name IS UNIQUE;
